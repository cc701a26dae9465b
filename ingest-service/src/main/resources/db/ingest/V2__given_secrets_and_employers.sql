-- Whose openings a source sends, for systems that do not say it themselves.
alter table source add column employer text;

-- Whether the secret is a text that the sender's system made, and not random bytes of ours.
alter table source_secret add column given boolean not null default false;
