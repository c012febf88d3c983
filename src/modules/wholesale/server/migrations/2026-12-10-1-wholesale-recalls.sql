-- A lot may be of several batches of the store: which of them were called back, how many of each, and why.
alter table wholesale.lot add column recalls jsonb not null default '[]';
update wholesale.lot
set recalls = jsonb_build_array(jsonb_build_object('code', batch, 'quantity', quantity, 'why', recall_why))
where recalled_at is not null;
alter table wholesale.lot drop column recall_why;
