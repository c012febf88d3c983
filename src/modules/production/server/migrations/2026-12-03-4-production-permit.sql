-- The sanitary permit of a cooperative that makes food, as it stands on its paper. Shown on what it sells.
create table production.food_permit (
  organisation_id uuid not null,
  commune_code text not null,
  kind text not null,
  number text not null,
  valid_until date,
  written_at timestamptz not null,
  written_by uuid,
  constraint food_permit_pk primary key (organisation_id),
  constraint food_permit_kind check (kind in ('authorisation', 'approval'))
);
alter table production.food_permit enable row level security;
create policy food_permit_see on production.food_permit for select using (true);
create policy food_permit_keep on production.food_permit using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
