-- The tax of a part that leaves the country, since the day its papers were written; what was told when it was
-- ordered stays as it was.
alter table wholesale.part add column abroad jsonb;
