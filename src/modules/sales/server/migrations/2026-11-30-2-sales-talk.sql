-- What buyer and cooperative say to each other about an order, or about a piece asked for: the subject bears
-- the id of either.
create table sales.talk (
  organisation_id uuid not null,
  subject_id uuid not null,
  commune_code text not null,
  person_id uuid not null,
  last_by text not null,
  run integer not null,
  last_at timestamptz not null,
  buyer_seen_at timestamptz,
  seller_seen_at timestamptz,
  constraint talk_pk primary key (organisation_id, subject_id),
  constraint talk_last check (last_by in ('buyer', 'seller', 'office') and run > 0)
);
alter table sales.talk enable row level security;
create policy talk_see on sales.talk for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy talk_keep on sales.talk using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

create table sales.talk_message (
  organisation_id uuid not null,
  message_id uuid not null,
  commune_code text not null,
  subject_id uuid not null,
  person_id uuid not null,
  by_whom text not null,
  words text not null,
  photo jsonb,
  at timestamptz not null,
  constraint talk_message_pk primary key (organisation_id, message_id),
  constraint talk_message_of foreign key (organisation_id, subject_id)
    references sales.talk (organisation_id, subject_id),
  constraint talk_message_says check (words <> '' or photo is not null)
);
create index talk_message_by_talk on sales.talk_message (organisation_id, subject_id);
alter table sales.talk_message enable row level security;
create policy talk_message_see on sales.talk_message for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy talk_message_keep on sales.talk_message for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
