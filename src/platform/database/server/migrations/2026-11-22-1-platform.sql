-- What the engines of the platform keep: places, the audit trail, facts on their way, answers already given, files.
create schema if not exists platform;

create extension if not exists pg_trgm;

-- Regions, provinces and communes (HCP codes, RGPH 2024). Loaded from data/geo by the migration runner.
create table platform.place (
  code text not null,
  level text not null,
  parent_code text,
  milieu text not null,
  constraint place_pk primary key (code),
  constraint place_level check (level in ('region', 'province', 'commune')),
  constraint place_milieu check (milieu in ('rural', 'urban'))
);

-- Who did what to which record, under which mandate. Rows are added, never changed.
create table platform.audit_entry (
  organisation_id uuid not null,
  audit_id uuid not null,
  at timestamptz not null,
  actor_person_id uuid,
  mandate_id uuid,
  verb text not null,
  record jsonb not null,
  request_id text not null,
  commune_code text,
  constraint audit_entry_pk primary key (organisation_id, audit_id)
);
alter table platform.audit_entry enable row level security;
create policy audit_entry_add on platform.audit_entry for insert with check (true);
create policy audit_entry_see on platform.audit_entry for select using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or current_setting('twiza.trusted', true) = 'on'
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The outbox: facts written with the change they tell, removed once every reaction has run.
create table platform.fact (
  organisation_id uuid not null,
  fact_id uuid not null,
  name text not null,
  payload jsonb not null,
  announced_at timestamptz not null,
  constraint fact_pk primary key (organisation_id, fact_id)
);
create index fact_by_age on platform.fact (announced_at);
alter table platform.fact enable row level security;
create policy fact_add on platform.fact for insert with check (true);
create policy fact_see on platform.fact for select using (current_setting('twiza.trusted', true) = 'on');
-- Locking a fact for its delivery counts as an update.
create policy fact_lock on platform.fact for update using (current_setting('twiza.trusted', true) = 'on');
create policy fact_remove on platform.fact for delete using (current_setting('twiza.trusted', true) = 'on');

-- A reaction that ran for a fact: it never runs twice.
create table platform.reaction_done (
  organisation_id uuid not null,
  fact_id uuid not null,
  reaction text not null,
  done_at timestamptz not null,
  constraint reaction_done_pk primary key (organisation_id, fact_id, reaction)
);
create index reaction_done_by_age on platform.reaction_done (done_at);
alter table platform.reaction_done enable row level security;
create policy reaction_done_all on platform.reaction_done using (current_setting('twiza.trusted', true) = 'on')
  with check (current_setting('twiza.trusted', true) = 'on');

-- A command already asked for: the same request id gets the first answer.
create table platform.request (
  person_id uuid not null,
  request_id text not null,
  command text not null,
  input_hash text not null,
  state text not null,
  answer jsonb,
  asked_at timestamptz not null,
  constraint request_pk primary key (person_id, request_id),
  constraint request_state check (state in ('running', 'done'))
);
create index request_by_age on platform.request (asked_at);
alter table platform.request enable row level security;
create policy request_own on platform.request using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- A file kept by the files engine (folder or object store). The bytes are elsewhere; this is its label.
create table platform.stored_file (
  organisation_id uuid not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  visibility text not null,
  commune_code text,
  stored_at timestamptz not null,
  constraint stored_file_pk primary key (organisation_id, file_id),
  constraint stored_file_visibility check (visibility in ('public', 'reach'))
);
alter table platform.stored_file enable row level security;
create policy stored_file_see on platform.stored_file for select using (
  visibility = 'public'
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy stored_file_add on platform.stored_file for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy stored_file_remove on platform.stored_file for delete using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
