-- What was closed before it was known. Its opening, which comes late, must not open it for good.
create table early_close (
  id      uuid        primary key,
  -- anything of the posting that is older does not count
  version bigint      not null,
  heard   timestamptz not null
);
create index early_close_heard on early_close (heard);
