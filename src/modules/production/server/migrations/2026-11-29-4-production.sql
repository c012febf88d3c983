-- Who made what the market sells and how, and who agreed to be named beside it.
create schema if not exists production;

-- Who made a thing or a batch, as told once; a later row takes the place of an earlier one. No names here.
create table production.making (
  organisation_id uuid not null,
  making_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  batch_id uuid,
  unit text not null,
  makers jsonb not null,
  told_at timestamptz not null,
  told_by uuid,
  constraint making_pk primary key (organisation_id, making_id),
  constraint making_unit check (unit in ('days', 'knots', 'kilos'))
);
create index making_by_product on production.making (organisation_id, product_id, told_at);
alter table production.making enable row level security;
create policy making_see on production.making for select using (true);
create policy making_tell on production.making for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- That a member agreed to be named in public. Everybody sees it while it stands, and nobody but her and her
-- cooperative once it does not: the name leaves every page with the row.
create table production.naming_consent (
  organisation_id uuid not null,
  consent_id uuid not null,
  commune_code text not null,
  member_id uuid not null,
  person_id uuid not null,
  name_latin text not null,
  name_arabic text,
  way text not null,
  witness text not null,
  given_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_way text,
  withdrawn_by uuid,
  constraint naming_consent_pk primary key (organisation_id, consent_id),
  constraint naming_consent_way check (way in ('herself', 'aloud')),
  constraint naming_consent_witness check (way = 'herself' or witness <> ''),
  constraint naming_consent_ended check ((withdrawn_at is null) = (withdrawn_way is null))
);
create unique index naming_consent_once on production.naming_consent (organisation_id, member_id)
  where withdrawn_at is null;
create index naming_consent_by_person on production.naming_consent (person_id);
alter table production.naming_consent enable row level security;
create policy naming_consent_see on production.naming_consent for select using (
  withdrawn_at is null
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or person_id::text = current_setting('twiza.person', true)
);
create policy naming_consent_give on production.naming_consent for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or person_id::text = current_setting('twiza.person', true)
);
create policy naming_consent_end on production.naming_consent for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or person_id::text = current_setting('twiza.person', true)
);

-- How a thing was made: its village, its thread, its dyes.
create table production.making_work (
  organisation_id uuid not null,
  product_id uuid not null,
  commune_code text not null,
  village text not null,
  threads text[] not null,
  dyes text[] not null,
  begun_on date,
  ended_on date,
  constraint making_work_pk primary key (organisation_id, product_id),
  constraint making_work_days check (ended_on is null or begun_on is null or ended_on >= begun_on)
);
alter table production.making_work enable row level security;
create policy making_work_see on production.making_work for select using (true);
create policy making_work_keep on production.making_work using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Photos of the making, by stage. The files are public: who is on them agreed.
create table production.stage_photo (
  organisation_id uuid not null,
  stage_photo_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  stage text not null,
  file_id uuid not null,
  width integer not null,
  height integer not null,
  is_illustration boolean not null,
  taken_at timestamptz not null,
  constraint stage_photo_pk primary key (organisation_id, stage_photo_id),
  constraint stage_photo_size check (width > 0 and height > 0)
);
create index stage_photo_by_product on production.stage_photo (organisation_id, product_id);
alter table production.stage_photo enable row level security;
create policy stage_photo_see on production.stage_photo for select using (true);
create policy stage_photo_keep on production.stage_photo for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy stage_photo_drop on production.stage_photo for delete using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
