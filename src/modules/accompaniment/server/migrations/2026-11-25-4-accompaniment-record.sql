-- The record of a visit: what was found, what is to be done, what the cooperative thinks of it; group training.

-- A diagnostic at a version that is never changed. Twiza brings the first ones; programmes publish the others.
create table accompaniment.instrument_version (
  instrument text not null,
  version integer not null,
  dimensions jsonb not null,
  published_on date not null,
  published_by text not null,
  constraint instrument_version_pk primary key (instrument, version)
);

-- A diagnostic of a cooperative: by its coach at a visit, by itself between two, by another who checks.
create table accompaniment.assessment (
  organisation_id uuid not null,
  assessment_id uuid not null,
  enrolment_id uuid not null,
  commune_code text not null,
  visit_id uuid,
  kind text not null,
  instrument text not null,
  version integer not null,
  day date not null,
  made_by text not null,
  person_id uuid,
  answers jsonb not null,
  reasons jsonb not null,
  is_locked boolean not null,
  constraint assessment_pk primary key (organisation_id, assessment_id),
  constraint assessment_kind check (kind in ('visit', 'self', 'control')),
  constraint assessment_of_visit check ((kind = 'self') = (visit_id is null)),
  constraint assessment_once unique (organisation_id, visit_id, kind),
  constraint assessment_enrolment foreign key (organisation_id, enrolment_id)
    references accompaniment.enrolment (organisation_id, enrolment_id)
);
create index assessment_of_enrolment on accompaniment.assessment (organisation_id, enrolment_id);
alter table accompaniment.assessment enable row level security;
create policy assessment_keep on accompaniment.assessment using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Something that is to be done, by whom, until when.
create table accompaniment.action_point (
  organisation_id uuid not null,
  point_id uuid not null,
  enrolment_id uuid not null,
  visit_id uuid not null,
  commune_code text not null,
  item text,
  what text not null,
  owner text not null,
  due_on date,
  state text not null,
  looked_at uuid,
  note text,
  told_at timestamptz not null,
  constraint action_point_pk primary key (organisation_id, point_id),
  constraint action_point_owner check (owner in ('cooperative', 'coach', 'third')),
  constraint action_point_state check (state in ('open', 'done', 'dropped')),
  constraint action_point_enrolment foreign key (organisation_id, enrolment_id)
    references accompaniment.enrolment (organisation_id, enrolment_id)
);
create index action_point_of_enrolment on accompaniment.action_point (organisation_id, enrolment_id);
alter table accompaniment.action_point enable row level security;
create policy action_point_keep on accompaniment.action_point using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What a cooperative itself thinks of a visit, once, from its own account.
create table accompaniment.rating (
  organisation_id uuid not null,
  visit_id uuid not null,
  commune_code text not null,
  coach_id uuid not null,
  cohort_id uuid not null,
  stars integer not null,
  note text,
  day date not null,
  constraint rating_pk primary key (organisation_id, visit_id),
  constraint rating_stars check (stars between 1 and 5),
  constraint rating_visit foreign key (organisation_id, visit_id)
    references accompaniment.visit (organisation_id, visit_id)
);
create index rating_of_cohort on accompaniment.rating (cohort_id);
alter table accompaniment.rating enable row level security;
create policy rating_keep on accompaniment.rating using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A training session of a cohort: a theme, a day, a place. Nothing private.
create table accompaniment.session (
  session_id uuid not null,
  cohort_id uuid not null,
  theme text not null,
  title text not null,
  commune_code text not null,
  day date not null,
  minutes integer not null,
  capacity integer not null,
  trainer_id uuid not null,
  trainer_name text not null,
  constraint session_pk primary key (session_id),
  constraint session_size check (minutes > 0 and capacity > 0)
);
create index session_of_cohort on accompaniment.session (cohort_id);

-- Who of a cooperative was there: a member by her id, a guest by her name. Told twice, kept once.
create table accompaniment.attendance (
  organisation_id uuid not null,
  session_id uuid not null,
  person_key text not null,
  commune_code text not null,
  member_id uuid,
  guest text,
  present boolean not null,
  minutes integer not null,
  told_at timestamptz not null,
  told_by text not null,
  constraint attendance_pk primary key (organisation_id, session_id, person_key),
  constraint attendance_somebody check ((member_id is null) <> (guest is null)),
  constraint attendance_minutes check (minutes >= 0)
);
create index attendance_of_session on accompaniment.attendance (session_id);
alter table accompaniment.attendance enable row level security;
create policy attendance_keep on accompaniment.attendance using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What a coach did on her phone for a cooperative that went to another coach meanwhile: hers to take up.
create table accompaniment.proposal (
  organisation_id uuid not null,
  proposal_id uuid not null,
  enrolment_id uuid not null,
  visit_id uuid not null,
  commune_code text not null,
  coach_id uuid not null,
  command text not null,
  input jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  received_at timestamptz not null,
  state text not null,
  constraint proposal_pk primary key (organisation_id, proposal_id),
  constraint proposal_state check (state in ('waiting', 'taken-up', 'declined')),
  constraint proposal_visit foreign key (organisation_id, visit_id)
    references accompaniment.visit (organisation_id, visit_id)
);
create index proposal_of_visit on accompaniment.proposal (organisation_id, visit_id);
create index proposal_of_coach on accompaniment.proposal (coach_id) where state = 'waiting';
alter table accompaniment.proposal enable row level security;
create policy proposal_keep on accompaniment.proposal using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);
