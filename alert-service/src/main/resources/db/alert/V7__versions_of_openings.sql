-- What openings said before. An alert is told an opening again only if it did not fit in between.
-- No foreign key: the view of the openings may be lost and rebuilt without it.
create table opening_version (
  opening_id  uuid        not null,
  version     bigint      not null,
  open        boolean     not null,
  job         jsonb       not null,
  -- when its successor came
  replaced_at timestamptz not null,
  primary key (opening_id, version)
);
create index opening_version_replaced on opening_version (replaced_at);
