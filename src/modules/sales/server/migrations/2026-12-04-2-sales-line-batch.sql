-- Of which batches a line of an order is, as it was kept for the buyer. The line itself never changes; taken
-- anew, its batches end here and others begin.
create table sales.line_batch (
  organisation_id uuid not null,
  line_batch_id uuid not null,
  commune_code text not null,
  order_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  batch_id uuid not null,
  code text not null,
  best_before date not null,
  quantity integer not null,
  told_at timestamptz not null,
  ended_at timestamptz,
  recalled_at timestamptz,
  why text not null,
  constraint line_batch_pk primary key (organisation_id, line_batch_id),
  constraint line_batch_of foreign key (organisation_id, line_id)
    references sales.order_line (organisation_id, line_id),
  constraint line_batch_quantity check (quantity > 0)
);
create index line_batch_by_line on sales.line_batch (organisation_id, line_id);
create unique index line_batch_once on sales.line_batch (organisation_id, line_id, batch_id)
  where ended_at is null;
create index line_batch_by_batch on sales.line_batch (organisation_id, batch_id);
alter table sales.line_batch enable row level security;
create policy line_batch_see on sales.line_batch for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy line_batch_tell on sales.line_batch for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy line_batch_end on sales.line_batch for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
