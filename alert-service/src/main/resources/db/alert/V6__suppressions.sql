-- Who may not be mailed. An address is a hash, so that the row can outlive the person's erasure:
-- erased and still not mailed again.
create table suppression (
  address   bytea       primary key,
  reason    text        not null check (reason in ('hard-bounce', 'complaint', 'operator')),
  -- the status of RFC 3463 that it was told with
  status    text,
  -- the mail that it was told of; no foreign key, since the row outlives that too
  mail_id   uuid,
  at        timestamptz not null,
  lifted_at timestamptz
);
create index suppression_newest on suppression (at desc, address desc);

-- Domains that refuse mails for what the sender is, and since when nothing is sent there.
create table mail_domain (
  domain       text        not null,
  -- reply: by the mail server that mails are handed to; report: by a message that came afterwards
  told_by      text        not null check (told_by in ('reply', 'report')),
  refusals     int         not null,
  pauses       int         not null,
  paused_until timestamptz,
  last_status  text        not null,
  changed_at   timestamptz not null,
  primary key (domain, told_by)
);

-- What was reported of a mail after its acceptance. A report acts when it is written here first.
create table mail_report (
  mail_id         uuid        references mail on delete cascade,
  -- whose confirmation mail it was, instead
  subscription_id uuid        references subscription on delete cascade,
  kind            text        not null check (kind in ('bounced', 'refused', 'complained')),
  status          text,
  at              timestamptz not null,
  check (num_nonnulls(mail_id, subscription_id) = 1),
  unique nulls not distinct (mail_id, subscription_id, kind)
);
create index mail_report_of_subscription on mail_report (subscription_id)
  where subscription_id is not null;
