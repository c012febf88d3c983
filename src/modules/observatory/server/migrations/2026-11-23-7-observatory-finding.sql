-- What data is judged by: a rule says that a term is at most another, not older than so many days, not ended, or not
-- further from the middle of its sector than so many deviations.
create table observatory.quality_rule (
  code text not null,
  form text not null,
  term text not null,
  other text not null,
  bound integer not null,
  constraint quality_rule_pk primary key (code),
  constraint quality_rule_form check (form in ('at-most', 'not-older', 'not-ended', 'near-median'))
);

-- Something an organisation's data says that a rule does not allow: a task of the office of its place.
create table observatory.finding (
  organisation_id uuid not null,
  finding_id uuid not null,
  commune_code text not null,
  rule text not null,
  value text not null,
  found_on date not null,
  state text not null,
  constraint finding_pk primary key (organisation_id, finding_id),
  constraint finding_state check (state in ('open', 'corrected', 'right', 'gone'))
);
create unique index finding_open_once on observatory.finding (organisation_id, rule) where state = 'open';
create index finding_waiting on observatory.finding (found_on, organisation_id) where state = 'open';
alter table observatory.finding enable row level security;
create policy finding_keep on observatory.finding using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (starts_with(commune_code || '.', current_setting('twiza.place', true)));

-- What was done of a finding, by whom and why. Rows are added, never changed.
create table observatory.finding_step (
  organisation_id uuid not null,
  finding_id uuid not null,
  number integer not null,
  commune_code text not null,
  state text not null,
  note text,
  done_by text not null,
  person_id uuid,
  done_at timestamptz not null,
  constraint finding_step_pk primary key (organisation_id, finding_id, number),
  constraint finding_step_of foreign key (organisation_id, finding_id)
    references observatory.finding (organisation_id, finding_id)
);
alter table observatory.finding_step enable row level security;
create policy finding_step_keep on observatory.finding_step using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (starts_with(commune_code || '.', current_setting('twiza.place', true)));
