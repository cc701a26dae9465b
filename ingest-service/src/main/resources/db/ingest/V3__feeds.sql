-- Feeds of sources that are polled. Whoever polls moves due_at ahead by a lease, and by it knows
-- afterwards that nobody has changed the feed meanwhile.
create table feed (
  source        text        primary key references source on delete cascade,
  format        text        not null,
  url           text        not null,
  every         interval    not null,
  employer      text,
  due_at        timestamptz not null,
  etag          text,
  last_modified text,
  failures      int         not null default 0,
  doubted_since timestamptz,
  last_poll     jsonb
);
create index feed_due on feed (due_at);

-- What came by a feed and was not closed by its absence, with the last poll that had it.
create table feed_posting (
  source text        not null references source on delete cascade,
  id     uuid        not null,
  seen   timestamptz not null,
  primary key (source, id)
);
