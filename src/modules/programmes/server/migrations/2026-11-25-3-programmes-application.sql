-- Files of applicants: as they are written, and as they were sent.

-- A file for a lot of a call. What the register said is frozen with it the moment it is sent. Persons who
-- declared an interest in it never see it; reviewers see it once they declared none.
create table programmes.application (
  organisation_id uuid not null,
  application_id uuid not null,
  commune_code text not null,
  call_id uuid not null,
  call_organisation_id uuid not null,
  lot text not null,
  state text not null,
  name_fr text not null,
  name_ar text not null,
  answers jsonb not null,
  assisted_by text,
  assisting_person_id uuid,
  number text,
  submitted_at timestamptz,
  submitted_by text,
  call_version integer,
  facts jsonb,
  groups jsonb,
  amount_centimes bigint,
  hash text,
  hidden_from text[] not null,
  read_by text[] not null,
  version integer not null,
  constraint application_pk primary key (organisation_id, application_id),
  constraint application_once unique (organisation_id, call_id, lot),
  constraint application_commune foreign key (commune_code) references platform.place (code),
  constraint application_state check (state in ('draft', 'submitted')),
  constraint application_sent check (state = 'draft' or (number is not null and submitted_at is not null
    and facts is not null and groups is not null and amount_centimes is not null and hash is not null))
);
create index application_by_id on programmes.application (application_id);
create index application_of_call on programmes.application (call_id, state);
create index application_by_commune on programmes.application (commune_code);
alter table programmes.application enable row level security;
create policy application_keep on programmes.application using (
  not (current_setting('twiza.person', true) = any (hidden_from)) and (
    organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with(commune_code || '.', current_setting('twiza.place', true))
    or call_organisation_id::text = current_setting('twiza.organisation', true)
    or current_setting('twiza.person', true) = any (read_by)
  )
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or call_organisation_id::text = current_setting('twiza.organisation', true)
);
