-- The documents of a sent file, by their names and fingerprints: reviewers read them from here.
alter table programmes.application add column documents jsonb;

-- What went into a run and what came out, as the very texts their fingerprints are of.
alter table programmes.selection_run add column inputs text;
alter table programmes.selection_run add column output text;

-- Once a selection is adopted, each applicant reads her own line, whoever assists her too.
alter table programmes.selection_line add column is_told boolean not null default false;
update programmes.selection_line set is_told = true where is_public;
create policy selection_line_own on programmes.selection_line for select using (
  is_told and not (current_setting('twiza.person', true) = any (hidden_from)) and (
    applicant_id::text = current_setting('twiza.organisation', true)
    or starts_with(commune_code || '.', current_setting('twiza.place', true))
  )
);
create index selection_line_by_application on programmes.selection_line (application_id);

-- An award that was declined, and who was called from the waiting list in its place. Rows are only added:
-- the minutes that were signed stay as they are.
create table programmes.succession (
  organisation_id uuid not null,
  run_id uuid not null,
  declined_application_id uuid not null,
  called_application_id uuid,
  outcome text not null,
  reason text not null,
  declined_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint succession_pk primary key (organisation_id, run_id, declined_application_id),
  constraint succession_called unique (organisation_id, run_id, called_application_id),
  constraint succession_outcome check (outcome in ('called', 'nobody-waits', 'money-short')),
  constraint succession_has_called check ((outcome = 'called') = (called_application_id is not null)),
  constraint succession_run foreign key (organisation_id, run_id)
    references programmes.selection_run (organisation_id, run_id)
);
alter table programmes.succession enable row level security;
create policy succession_see on programmes.succession for select using (true);
create policy succession_add on programmes.succession for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with('.', current_setting('twiza.place', true))
);

-- An organisation that asked to be told of the calls of a programme, on a telephone it named.
create table programmes.follower (
  organisation_id uuid not null,
  programme text not null,
  commune_code text not null,
  phone text not null,
  locale text not null,
  asked_at timestamptz not null,
  constraint follower_pk primary key (organisation_id, programme),
  constraint follower_commune foreign key (commune_code) references platform.place (code)
);
create index follower_by_programme on programmes.follower (programme);
create index follower_by_commune on programmes.follower (commune_code);
alter table programmes.follower enable row level security;
create policy follower_keep on programmes.follower using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
