-- When a lot was called back with the batch it is of, and why.
alter table wholesale.lot add column recalled_at timestamptz;
alter table wholesale.lot add column recall_why text not null default '';
