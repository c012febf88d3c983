-- The work of several may be told in parts of the whole, beside days, knots and kilos.
alter table production.making drop constraint making_unit;
alter table production.making add constraint making_unit check (unit in ('days', 'knots', 'kilos', 'parts'));
create index making_by_batch on production.making (organisation_id, batch_id) where batch_id is not null;
