-- The photo of a member and the word she gave for it. Once she takes her word back, the picture is gone and
-- the two moments stay. A new photo ends the one before at the moment it was agreed to.
create table registry.portrait (
  organisation_id uuid not null,
  portrait_id uuid not null,
  commune_code text not null,
  member_id uuid not null,
  person_id uuid not null,
  picture text,
  consented_at timestamptz not null,
  taken_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  constraint portrait_pk primary key (organisation_id, portrait_id),
  constraint portrait_member foreign key (organisation_id, member_id)
    references registry.member (organisation_id, member_id) on delete cascade,
  constraint portrait_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade,
  constraint portrait_gone check ((picture is null) = (ended_at is not null)),
  constraint portrait_small check (length(picture) <= 12000)
);
create unique index portrait_in_force on registry.portrait (organisation_id, member_id) where ended_at is null;
create index portrait_of_member on registry.portrait (organisation_id, member_id);
create index portrait_of_seat on registry.portrait (organisation_id, commune_code);
create index portrait_of_person on registry.portrait (person_id);
alter table registry.portrait enable row level security;
create policy portrait_keep on registry.portrait using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or person_id::text = current_setting('twiza.person', true)
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or person_id::text = current_setting('twiza.person', true)
);
