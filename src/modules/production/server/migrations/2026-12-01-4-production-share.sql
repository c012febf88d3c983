-- What a cooperative keeps of each sale before its makers share the rest, from a day on.
create table production.share_rule (
  organisation_id uuid not null,
  from_day date not null,
  commune_code text not null,
  kept_basis_points integer not null,
  decided_by text not null,
  written_at timestamptz not null,
  written_by uuid,
  constraint share_rule_pk primary key (organisation_id, from_day),
  constraint share_rule_kept check (kept_basis_points between 0 and 10000)
);
alter table production.share_rule enable row level security;
create policy share_rule_keep on production.share_rule using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The money of a line sold, shared among who made the thing. One that stands for each line.
create table production.share_out (
  organisation_id uuid not null,
  share_out_id uuid not null,
  commune_code text not null,
  order_id uuid not null,
  order_number text not null,
  line_id uuid not null,
  product_id uuid not null,
  thing_fr text not null,
  thing_ar text not null,
  quantity integer not null,
  net_centimes bigint not null,
  kept_centimes bigint not null,
  kept_basis_points integer not null,
  unit text not null,
  shared_at timestamptz not null,
  shared_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  why text not null,
  constraint share_out_pk primary key (organisation_id, share_out_id),
  constraint share_out_kept check (kept_centimes between 0 and net_centimes)
);
create unique index share_out_once on production.share_out (organisation_id, line_id)
  where undone_at is null;
alter table production.share_out enable row level security;
create policy share_out_keep on production.share_out using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What each maker gets of it. She sees her own, with her own account.
create table production.share (
  organisation_id uuid not null,
  share_out_id uuid not null,
  member_id uuid not null,
  commune_code text not null,
  person_id uuid not null,
  name_latin text not null,
  name_arabic text,
  thing_fr text not null,
  thing_ar text not null,
  tenths integer not null,
  unit text not null,
  amount_centimes bigint not null,
  shared_at timestamptz not null,
  paid_at timestamptz,
  paid_by uuid,
  proof text not null,
  undone_at timestamptz,
  constraint share_pk primary key (organisation_id, share_out_id, member_id),
  constraint share_of foreign key (organisation_id, share_out_id)
    references production.share_out (organisation_id, share_out_id),
  constraint share_amount check (amount_centimes >= 0),
  constraint share_paid check (paid_at is null or (proof <> '' and undone_at is null))
);
create index share_by_person on production.share (person_id, shared_at);
alter table production.share enable row level security;
create policy share_see on production.share for select using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or person_id::text = current_setting('twiza.person', true)
);
create policy share_make on production.share for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy share_pay on production.share for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
