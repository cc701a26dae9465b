-- When the mails of an alert go out. A property of the alert and not of its subscriber: whoever signs
-- up with somebody's address must change nothing of the alerts that are there.
alter table subscription
  add column zone        text not null default 'America/Chicago',
  add column digest_at   time not null default '06:30',
  add column digest_on   text not null default 'MONDAY' check (digest_on in
    ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  add column quiet_from  time,
  add column quiet_until time,
  add constraint subscription_quiet check (
    (quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until);

-- A paused alert goes on by itself at paused_until, if there is one. An alert that nobody keeps for a
-- year expires; its subscriber is reminded of that once, and some time after it is deleted.
alter table subscription
  drop constraint subscription_status_check,
  add constraint subscription_status_check
    check (status in ('pending', 'active', 'paused', 'expired')),
  add column paused_until timestamptz,
  add column expires_at   timestamptz,
  add column reminded_at  timestamptz;
create index subscription_paused_until on subscription (paused_until)
  where paused_until is not null;
create index subscription_expires on subscription (expires_at) where expires_at is not null;
-- Those of before have time to be reminded.
update subscription
set expires_at = greatest(
  coalesce(confirmed_at, created_at) + interval '365 days', now() + interval '30 days')
where status <> 'pending';

-- null: as many as the service's setting says
alter table subscriber
  add column most_mails_a_day int check (most_mails_a_day between 1 and 20);
