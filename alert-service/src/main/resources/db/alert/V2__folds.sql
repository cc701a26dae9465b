-- Near-duplicates: the open postings of one fold are told and listed as one opening. A closed one
-- keeps its fold, so that it is known what it was told as.
alter table opening
  add column fold     uuid not null default gen_random_uuid(),
  -- only postings with an equal key can fold; null: never
  add column fold_key text generated always as (
    (job -> 'fingerprint' ->> 'title') || ' ' || (job ->> 'roles') || ' ' || (job ->> 'shifts')
  ) stored;
create index opening_of_fold on opening (fold, first_seen_at, id);
-- By its hash, since a key may be longer than an index takes.
create index opening_fold_key on opening (hashtextextended(fold_key, 0), first_seen_at, id)
  where open and fold_key is not null;
