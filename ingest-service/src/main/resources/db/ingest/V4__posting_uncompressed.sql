-- Compressing postings took half of the processor time that a webhook asks of the database.
alter table posting alter column posting set storage external;
