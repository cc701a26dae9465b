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

-- null: as many as the service's setting says
alter table subscriber
  add column most_mails_a_day int check (most_mails_a_day between 1 and 20);
