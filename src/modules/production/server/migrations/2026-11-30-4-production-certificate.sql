-- Certificates of origin of pieces: what was told of one on a day, signed. Replaced or withdrawn, never altered.
create table production.certificate (
  organisation_id uuid not null,
  certificate_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  told jsonb not null,
  signed_text text not null,
  signature text not null,
  fingerprint text not null,
  issued_at timestamptz not null,
  issued_by uuid,
  ended_at timestamptz,
  ending text,
  why text not null,
  constraint certificate_pk primary key (organisation_id, certificate_id),
  constraint certificate_ending check (ending in ('replaced', 'withdrawn')),
  constraint certificate_ended check ((ended_at is null) = (ending is null))
);
create unique index certificate_once on production.certificate (organisation_id, product_id)
  where ended_at is null;
create index certificate_by_product on production.certificate (product_id);
alter table production.certificate enable row level security;
create policy certificate_see on production.certificate for select using (true);
create policy certificate_issue on production.certificate for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy certificate_end on production.certificate for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The short code of a certificate, unique in the country: what is printed, and asked.
create table production.certificate_code (
  code text not null,
  organisation_id uuid not null,
  certificate_id uuid not null,
  constraint certificate_code_pk primary key (code)
);
create index certificate_code_by_certificate on production.certificate_code (organisation_id, certificate_id);

-- From hand to hand: sold by an order, passed on by who held it. A name is here only to be shown.
create table production.ownership_step (
  organisation_id uuid not null,
  step_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  kind text not null,
  day date not null,
  city text not null,
  name text not null,
  order_id uuid,
  at timestamptz not null,
  constraint ownership_step_pk primary key (organisation_id, step_id),
  constraint ownership_step_kind check (kind in ('sold', 'came-back', 'handed-over')),
  constraint ownership_step_name check (name = '' or kind = 'handed-over')
);
create unique index ownership_step_of_order on production.ownership_step
  (organisation_id, order_id, product_id, kind) where order_id is not null;
create index ownership_step_by_product on production.ownership_step (organisation_id, product_id, at);
alter table production.ownership_step enable row level security;
create policy ownership_step_see on production.ownership_step for select using (true);
-- Written by the platform alone, once who held the piece or who sold it proved it.
create policy ownership_step_write on production.ownership_step for insert with check (
  current_setting('twiza.trusted', true) = 'on'
);
