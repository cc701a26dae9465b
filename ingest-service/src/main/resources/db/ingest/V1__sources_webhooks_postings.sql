-- Who may send postings.
create table source (
  name       text        primary key,
  created_at timestamptz not null
);

-- The keys of their signatures, AES-256-GCM under the service's key.
create table source_secret (
  id         uuid        primary key,
  source     text        not null references source on delete cascade,
  encrypted  bytea       not null,
  created_at timestamptz not null
);
create index source_secret_of_source on source_secret (source);

-- What each webhook was answered, so that a retry is answered alike.
create table webhook_delivery (
  source      text        not null references source on delete cascade,
  webhook_id  text        not null,
  request     text        not null, -- SHA-256 of method, path and body
  status      int         not null,
  location    text,
  answer      text        not null,
  answered_at timestamptz not null,
  primary key (source, webhook_id)
);
create index webhook_delivery_answered on webhook_delivery (answered_at);

-- A view of the topic job-postings: the newest version of each posting.
create table posting (
  id            uuid        primary key,
  source        text        not null,
  version       bigint      not null,
  content_hash  text        not null,
  open          boolean     not null,
  valid_through timestamptz,
  posting       jsonb       not null
);
create index posting_expiring on posting (valid_through) where open;
