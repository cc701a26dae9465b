-- Openings: a view of the topic job-postings.
create table opening (
  id            uuid        primary key,
  source        text        not null,
  external_id   text        not null,
  version       bigint      not null,
  content_hash  text        not null,
  open          boolean     not null,
  job           jsonb       not null,
  valid_through timestamptz,
  first_seen_at timestamptz not null,
  changed_at    timestamptz not null
);
create index opening_newest on opening (first_seen_at desc, id desc) where open;

-- Candidates. Nothing is known of them but the address and what they asked for.
create table subscriber (
  id          uuid        primary key,
  email       text        not null unique,
  created_at  timestamptz not null,
  -- the running day's confirmation mails that were asked for, so that nobody is flooded with them
  asked_since timestamptz not null,
  asked       int         not null
);

create table subscription (
  id                  uuid        primary key,
  subscriber_id       uuid        not null references subscriber on delete cascade,
  status              text        not null check (status in ('pending', 'active', 'paused')),
  criteria            jsonb       not null,
  cadence             text        not null check (cadence in ('instant', 'daily', 'weekly')),
  created_at          timestamptz not null,
  confirmed_at        timestamptz,
  -- since when it asks for what it does; kept by a trigger
  active_since        timestamptz not null default now(),
  -- when the confirmation mail is to be sent (again); null: it was, or need not be
  confirmation_due_at timestamptz,
  confirmation_tries  int         not null default 0,
  -- when the next alert mail is to be sent; null: no match waits
  due_at              timestamptz
);
create index subscription_of_subscriber on subscription (subscriber_id);
create index subscription_due on subscription (due_at) where due_at is not null;
create index subscription_confirmation_due on subscription (confirmation_due_at)
  where confirmation_due_at is not null;

-- Whoever keeps a view of the subscriptions listens to this channel. A trigger, since deletions
-- also cascade from the subscriber.
create function tell_subscription_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('subscription_changed', coalesce(new.id, old.id)::text);
  return null;
end
$$;
create trigger subscription_changed
  after insert or delete or update of status, criteria on subscription
  for each row execute function tell_subscription_changed();

create function note_active_since() returns trigger language plpgsql as $$
begin
  new.active_since := now();
  return new;
end
$$;
create trigger subscription_active_since
  before update of status, criteria on subscription
  for each row execute function note_active_since();

-- What a link in a mail allows. The token itself stands only in the mail.
create table token (
  hash            bytea       primary key,
  purpose         text        not null check (purpose in ('confirm', 'manage')),
  subscriber_id   uuid        not null references subscriber on delete cascade,
  -- no foreign key: the link in a mail outlives the alert that it stopped
  subscription_id uuid,
  expires_at      timestamptz not null
);
create index token_expired on token (expires_at);
create index token_of_subscriber on token (subscriber_id);

-- The ledger of delivery: a mail is written down before it is sent.
create table mail (
  id            uuid        primary key,
  subscriber_id uuid        not null references subscriber on delete cascade,
  status        text        not null
                check (status in ('claimed', 'sending', 'waiting',
                  'held', 'sent', 'rejected', 'withdrawn')),
  created_at    timestamptz not null,
  -- claimed and sending: until when no other instance touches it; waiting: when it is tried again
  next_at       timestamptz,
  tries         int         not null default 0,
  ended_at      timestamptz,
  last_error    text,
  -- whether the topic alert-mails has its end
  reported      boolean     not null default false
);
create index mail_unreported on mail (ended_at) where ended_at is not null and not reported;
create index mail_unfinished on mail (next_at) where next_at is not null;
create index mail_of_subscriber on mail (subscriber_id);

create table alert_match (
  subscription_id uuid        not null references subscription on delete cascade,
  posting_id      uuid        not null,
  -- withdrawn: nobody was told, and the match may come again; the others end as their mail ended
  status          text        not null
                  check (status in ('waiting', 'mailed', 'rejected', 'held', 'withdrawn')),
  matched_at      timestamptz not null,
  mail_id         uuid        references mail on delete set null,
  primary key (subscription_id, posting_id)
);
create index alert_match_waiting on alert_match (subscription_id) where status = 'waiting';
create index alert_match_of_mail on alert_match (mail_id) where mail_id is not null;
