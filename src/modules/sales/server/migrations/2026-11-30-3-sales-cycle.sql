-- Cycles of orders: a time in which things of several cooperatives are ordered, and the points where all of it
-- is collected.
create table sales.cycle (
  organisation_id uuid not null,
  cycle_id uuid not null,
  commune_code text not null,
  name_fr text not null,
  name_ar text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  points jsonb not null,
  made_at timestamptz not null,
  constraint cycle_pk primary key (organisation_id, cycle_id),
  constraint cycle_times check (closes_at > opens_at)
);
create index cycle_by_id on sales.cycle (cycle_id);
create index cycle_by_close on sales.cycle (closes_at);
alter table sales.cycle enable row level security;
create policy cycle_see on sales.cycle for select using (true);
create policy cycle_keep on sales.cycle using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What may be ordered in a cycle, of which cooperative, at most how many in all, and how many are ordered.
create table sales.cycle_thing (
  organisation_id uuid not null,
  cycle_id uuid not null,
  product_id uuid not null,
  commune_code text not null,
  holder_id uuid not null,
  most integer not null,
  taken integer not null,
  state text not null,
  constraint cycle_thing_pk primary key (organisation_id, cycle_id, product_id),
  constraint cycle_thing_cap check (most > 0 and taken between 0 and most),
  constraint cycle_thing_state check (state in ('asked', 'in', 'out'))
);
create index cycle_thing_by_cycle on sales.cycle_thing (cycle_id);
create index cycle_thing_by_product on sales.cycle_thing (product_id);
alter table sales.cycle_thing enable row level security;
create policy cycle_thing_see on sales.cycle_thing for select using (true);
create policy cycle_thing_keep on sales.cycle_thing using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Where an order of a cycle is collected, as it was told when it was placed.
alter table sales.seller_order add column cycle_id uuid;
alter table sales.seller_order add column collecting jsonb;
create index seller_order_by_cycle on sales.seller_order (cycle_id) where cycle_id is not null;
