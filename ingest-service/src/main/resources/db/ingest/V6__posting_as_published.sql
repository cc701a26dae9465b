-- The bytes of the record. Nothing here asks for a part of them, so nothing need parse them; to look
-- at one: convert_from(posting, 'UTF8')::jsonb.
alter table posting alter column posting type bytea using convert_to(posting::text, 'UTF8');
alter table posting alter column posting set storage external;
