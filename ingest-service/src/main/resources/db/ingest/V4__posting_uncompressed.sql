-- Compressing a posting took more time than all else that a webhook asks of the database.
alter table posting alter column posting set storage external;
