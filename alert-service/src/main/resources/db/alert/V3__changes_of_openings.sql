-- Whoever keeps a view of the openings in memory reads what was changed by transactions that his
-- former read did not see ended: none is overlooked because it became visible late.
alter table opening add column changed_in xid8 not null default pg_current_xact_id();
create index opening_changed_in on opening (changed_in);

create function note_opening_changed() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end
$$;
create trigger opening_changed_in
  before update on opening
  for each row execute function note_opening_changed();

-- A row that is gone tells nothing. None goes while all is well, so it is enough to know that some
-- went: by another number in the one row here a view is known to be worth nothing any more.
create table opening_loss (
  here   boolean primary key default true check (here),
  number bigint  not null default 1
);

create function note_opening_lost() returns trigger language plpgsql as $$
begin
  insert into opening_loss as known default values
  on conflict (here) do update set number = known.number + 1;
  return null;
end
$$;
create trigger opening_lost
  after delete or truncate on opening
  for each statement execute function note_opening_lost();
