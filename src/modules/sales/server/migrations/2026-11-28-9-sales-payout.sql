-- What is paid out to cooperatives: listed by one person of the market, approved by another, confirmed by the
-- bank's statement or a signed cash sheet.
alter table sales.seller_terms add column rib text not null default '';

create table sales.payout_batch (
  organisation_id uuid not null,
  batch_id uuid not null,
  number text not null,
  state text not null,
  listed_at timestamptz not null,
  listed_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  constraint payout_batch_pk primary key (organisation_id, batch_id),
  constraint payout_batch_number unique (organisation_id, number),
  constraint payout_batch_state check (state in ('listed', 'approved', 'dropped')),
  constraint payout_batch_two check (state <> 'approved' or approved_by <> listed_by)
);
alter table sales.payout_batch enable row level security;
create policy payout_batch_keep on sales.payout_batch using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or current_setting('twiza.place', true) = ''
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or current_setting('twiza.place', true) = ''
);

create table sales.payout (
  organisation_id uuid not null,
  payout_id uuid not null,
  commune_code text not null,
  batch_id uuid not null,
  amount_centimes bigint not null,
  rib text not null,
  state text not null,
  listed_at timestamptz not null,
  settled_at timestamptz,
  proof text not null,
  constraint payout_pk primary key (organisation_id, payout_id),
  constraint payout_amount check (amount_centimes > 0),
  constraint payout_state check (state in ('listed', 'approved', 'confirmed', 'failed', 'dropped'))
);
-- One at a time for a cooperative: what is on its way is never listed again.
create unique index payout_once on sales.payout (organisation_id) where state in ('listed', 'approved');
create index payout_by_batch on sales.payout (batch_id);
alter table sales.payout enable row level security;
create policy payout_see on sales.payout for select using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy payout_keep on sales.payout using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);
