-- Mails of other kinds than those that tell openings go the same way.
alter table mail
  add column kind            text not null default 'alert' check (kind in ('alert', 'reminder')),
  -- the alert that a reminder is about
  add column subscription_id uuid references subscription on delete cascade,
  -- how often it was in doubt whether the mail server took it, before it was tried again or held
  add column ambiguous       int  not null default 0,
  -- whether it has its place in the rate already that mails of its domain may be sent at
  add column paced           boolean not null default false,
  drop constraint mail_status_check,
  -- failed: tried for as long as is set; suppressed: its address may not be sent it
  add check (status in ('claimed', 'sending', 'waiting',
    'held', 'sent', 'rejected', 'failed', 'suppressed', 'withdrawn'));
create index mail_of_alert on mail (subscription_id) where subscription_id is not null;
-- How many mails somebody got today is counted for each new one.
drop index mail_of_subscriber;
create index mail_of_subscriber on mail (subscriber_id, created_at);

alter table alert_match
  -- the version of the posting that met the alert
  add column posting_version bigint not null default 0,
  add column told_at         timestamptz,
  -- what was told before then is to be told again: the opening was another one, or none, meanwhile
  add column anew_since      timestamptz not null default '-infinity';
update alert_match set told_at = mail.ended_at from mail
where mail.id = alert_match.mail_id and alert_match.status in ('mailed', 'rejected', 'held');

-- However many wait for one alert, the newest are found at once.
drop index alert_match_waiting;
create index alert_match_waiting on alert_match (subscription_id, matched_at desc, posting_id)
  where status = 'waiting' and mail_id is null;
