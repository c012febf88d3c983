-- Who reviews files, what they declared and gave, and what was chosen.

-- Somebody who reviews: she signs the agreement of each year herself.
create table programmes.reviewer (
  person_id uuid not null,
  name text not null,
  house_id uuid not null,
  house_name text not null,
  commune_code text not null,
  member_of jsonb not null,
  agreed_year integer not null,
  agreed_at timestamptz not null,
  constraint reviewer_pk primary key (person_id),
  constraint reviewer_commune foreign key (commune_code) references platform.place (code)
);
create index reviewer_by_commune on programmes.reviewer (commune_code);
alter table programmes.reviewer enable row level security;
create policy reviewer_keep on programmes.reviewer using (
  person_id::text = current_setting('twiza.person', true)
  or starts_with('.', current_setting('twiza.place', true))
) with check (person_id::text = current_setting('twiza.person', true));

-- The reviewers a call may give files to.
create table programmes.panel_member (
  organisation_id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  name text not null,
  house_id uuid not null,
  house_name text not null,
  commune_code text not null,
  member_of jsonb not null,
  constraint panel_member_pk primary key (organisation_id, call_id, person_id),
  constraint panel_member_call foreign key (organisation_id, call_id)
    references programmes.call (organisation_id, call_id)
);
alter table programmes.panel_member enable row level security;
create policy panel_member_keep on programmes.panel_member using (
  organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
);

-- A file given to a reviewer: first what she declared, then what she gave. Sent, it never changes.
create table programmes.review (
  organisation_id uuid not null,
  review_id uuid not null,
  call_id uuid not null,
  application_id uuid not null,
  applicant_id uuid not null,
  name_fr text not null,
  name_ar text not null,
  commune_code text not null,
  person_id uuid not null,
  reviewer_name text not null,
  turn integer not null,
  is_further boolean not null,
  state text not null,
  hints jsonb not null,
  interest text,
  reason text,
  marks jsonb not null,
  remark text,
  note integer,
  submitted_at timestamptz,
  hidden_from text[] not null,
  version integer not null,
  constraint review_pk primary key (organisation_id, review_id),
  constraint review_once unique (organisation_id, application_id, person_id),
  constraint review_state check (state in ('assigned', 'declared', 'recused', 'submitted')),
  constraint review_sent check ((state = 'submitted') = (note is not null and submitted_at is not null)),
  constraint review_call foreign key (organisation_id, call_id)
    references programmes.call (organisation_id, call_id)
);
create index review_by_id on programmes.review (review_id);
create index review_of_person on programmes.review (person_id);
create index review_of_call on programmes.review (organisation_id, call_id);
alter table programmes.review enable row level security;
create policy review_keep on programmes.review using (
  person_id::text = current_setting('twiza.person', true)
  or (not (current_setting('twiza.person', true) = any (hidden_from)) and (
    organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
  ))
) with check (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
);

-- A selection of a lot: what it was run by, and its fingerprints. Adopted once, by minutes.
create table programmes.selection_run (
  organisation_id uuid not null,
  run_id uuid not null,
  call_id uuid not null,
  lot text not null,
  state text not null,
  rules jsonb not null,
  seed text not null,
  secret text not null,
  public_value text not null,
  public_source text not null,
  inputs_hash text not null,
  output_hash text not null,
  places integer not null,
  spent_centimes bigint not null,
  guarantees jsonb not null,
  run_by text not null,
  run_at timestamptz not null,
  minutes_number text,
  held_on date,
  signed_by jsonb,
  adopted_at timestamptz,
  constraint selection_run_pk primary key (organisation_id, run_id),
  constraint selection_run_state check (state in ('proposed', 'adopted')),
  constraint selection_run_minutes check ((state = 'adopted') = (minutes_number is not null
    and held_on is not null and signed_by is not null and adopted_at is not null)),
  constraint selection_run_call foreign key (organisation_id, call_id)
    references programmes.call (organisation_id, call_id)
);
create index selection_run_by_id on programmes.selection_run (run_id);
create index selection_run_of_call on programmes.selection_run (organisation_id, call_id);
create unique index selection_run_adopted on programmes.selection_run (organisation_id, call_id, lot)
  where state = 'adopted';
alter table programmes.selection_run enable row level security;
create policy selection_run_see on programmes.selection_run for select using (state = 'adopted');
create policy selection_run_keep on programmes.selection_run using (
  organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
);

-- A file in a selection: its place and why. Hidden from who declared an interest, until it is public.
create table programmes.selection_line (
  organisation_id uuid not null,
  run_id uuid not null,
  application_id uuid not null,
  applicant_id uuid not null,
  number text not null,
  name_fr text not null,
  name_ar text not null,
  commune_code text not null,
  position integer not null,
  ticket text not null,
  score integer not null,
  groups jsonb not null,
  amount_centimes bigint not null,
  outcome text not null,
  because jsonb not null,
  waiting_at integer,
  hidden_from text[] not null,
  is_public boolean not null,
  constraint selection_line_pk primary key (organisation_id, run_id, application_id),
  constraint selection_line_outcome check (outcome in ('selected', 'waiting', 'refused')),
  constraint selection_line_run foreign key (organisation_id, run_id)
    references programmes.selection_run (organisation_id, run_id)
);
create index selection_line_of_applicant on programmes.selection_line (applicant_id);
alter table programmes.selection_line enable row level security;
create policy selection_line_see on programmes.selection_line for select using (
  is_public
);
create policy selection_line_keep on programmes.selection_line using (
  not (current_setting('twiza.person', true) = any (hidden_from)) and (
    organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
  )
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
    or starts_with('.', current_setting('twiza.place', true))
);
