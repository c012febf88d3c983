-- Jars made together: one number, one date to be eaten before. What is on hand of them is part of the store.
create table market.batch (
  organisation_id uuid not null,
  batch_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  code text not null,
  made_on date not null,
  best_before date not null,
  on_hand integer not null,
  kept integer not null,
  recalled_at timestamptz,
  why text not null,
  constraint batch_pk primary key (organisation_id, batch_id),
  constraint batch_code unique (organisation_id, product_id, code),
  constraint batch_of foreign key (organisation_id, product_id)
    references market.product (organisation_id, product_id),
  constraint batch_counts check (on_hand >= 0 and kept >= 0 and kept <= on_hand),
  constraint batch_days check (best_before >= made_on)
);
create index batch_by_date on market.batch (best_before);
alter table market.batch enable row level security;
create policy batch_see on market.batch for select using (true);
create policy batch_keep on market.batch using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Which jars were kept for whom: what an order line got is known for a recall.
create table market.allocation_batch (
  organisation_id uuid not null,
  allocation_id uuid not null,
  batch_id uuid not null,
  commune_code text not null,
  quantity integer not null,
  constraint allocation_batch_pk primary key (organisation_id, allocation_id, batch_id),
  constraint allocation_batch_of foreign key (organisation_id, allocation_id)
    references market.allocation (organisation_id, allocation_id),
  constraint allocation_batch_from foreign key (organisation_id, batch_id)
    references market.batch (organisation_id, batch_id),
  constraint allocation_batch_quantity check (quantity > 0)
);
create index allocation_batch_by_batch on market.allocation_batch (organisation_id, batch_id);
alter table market.allocation_batch enable row level security;
create policy allocation_batch_keep on market.allocation_batch using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

alter table market.movement add column batch_id uuid;
alter table market.movement add constraint movement_batch foreign key (organisation_id, batch_id)
  references market.batch (organisation_id, batch_id);
create index movement_by_batch on market.movement (organisation_id, batch_id);
