-- Until when what is asked back is to be handed over, and when she said that it was: without the second, an asked
-- return ends at the first.
alter table sales.line_return add column send_before timestamptz;
alter table sales.line_return add column sent_at timestamptz;
update sales.line_return set send_before = asked_at + interval '15 days' where came is null;
