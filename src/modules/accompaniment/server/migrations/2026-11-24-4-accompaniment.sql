-- Walking with cooperatives: plans, cohorts, enrolments, visits in their windows, and what happened to each.
create schema if not exists accompaniment;

-- The plan of a programme, at a version that is never changed: a cohort keeps the one it began with.
create table accompaniment.template (
  template text not null,
  version integer not null,
  name_fr text not null,
  name_ar text not null,
  months integer not null,
  days_before integer not null,
  days_after integer not null,
  stages jsonb not null,
  published_on date not null,
  published_by text not null,
  constraint template_pk primary key (template, version),
  constraint template_days check (days_before >= 0 and days_after >= 0 and months > 0)
);

-- A cohort: those a programme walks with, from a day on. Open to read; places are counted per region too.
create table accompaniment.cohort (
  cohort_id uuid not null,
  programme text not null,
  name_fr text not null,
  name_ar text not null,
  template text not null,
  template_version integer not null,
  instrument text not null,
  starts_on date not null,
  capacity integer not null,
  region_capacity jsonb not null,
  enrolled jsonb not null,
  held_by uuid not null,
  version integer not null,
  constraint cohort_pk primary key (cohort_id),
  constraint cohort_capacity check (capacity > 0)
);

-- A coach: where she sets out from, for which team.
create table accompaniment.coach (
  person_id uuid not null,
  name_latin text not null,
  name_arabic text,
  base_commune text not null,
  team_id uuid not null,
  from_day date not null,
  to_day date,
  constraint coach_pk primary key (person_id),
  constraint coach_base foreign key (base_commune) references platform.place (code)
);
create index coach_by_base on accompaniment.coach (base_commune);
alter table accompaniment.coach enable row level security;
create policy coach_keep on accompaniment.coach using (
  person_id::text = current_setting('twiza.person', true)
  or starts_with(base_commune || '.', current_setting('twiza.place', true))
) with check (
  starts_with(base_commune || '.', current_setting('twiza.place', true))
);

-- The weekly market of a commune, as somebody who works there told it.
create table accompaniment.souk_day (
  commune_code text not null,
  weekday integer not null,
  told_by text not null,
  told_on date not null,
  constraint souk_day_pk primary key (commune_code),
  constraint souk_day_weekday check (weekday between 0 and 6)
);

-- Days on which a cooperative asked not to be visited.
create table accompaniment.away (
  organisation_id uuid not null,
  away_id uuid not null,
  commune_code text not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  told_by text not null,
  constraint away_pk primary key (organisation_id, away_id),
  constraint away_days check (to_day >= from_day)
);
alter table accompaniment.away enable row level security;
create policy away_keep on accompaniment.away using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A cooperative in a cohort, with its coach. One active per cooperative and programme.
create table accompaniment.enrolment (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  cohort_id uuid not null,
  programme text not null,
  commune_code text not null,
  coach_id uuid not null,
  coach_name text not null,
  former_coaches uuid[] not null,
  enrolled_on date not null,
  state text not null,
  left_on date,
  left_reason text,
  version integer not null,
  constraint enrolment_pk primary key (organisation_id, enrolment_id),
  constraint enrolment_commune foreign key (commune_code) references platform.place (code),
  constraint enrolment_state check (state in ('active', 'completed', 'left')),
  constraint enrolment_left check ((state = 'active') = (left_on is null))
);
create unique index enrolment_active on accompaniment.enrolment (organisation_id, programme) where state = 'active';
create index enrolment_by_id on accompaniment.enrolment (enrolment_id);
create index enrolment_by_cohort on accompaniment.enrolment (cohort_id);
create index enrolment_by_coach on accompaniment.enrolment (coach_id);
create index enrolment_by_commune on accompaniment.enrolment (commune_code);
alter table accompaniment.enrolment enable row level security;
create policy enrolment_keep on accompaniment.enrolment using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or coach_id::text = current_setting('twiza.person', true)
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A visit: the window first planned, which nothing edits, and where it stands, which only a move changes.
create table accompaniment.visit (
  organisation_id uuid not null,
  visit_id uuid not null,
  enrolment_id uuid not null,
  cohort_id uuid not null,
  commune_code text not null,
  coach_id uuid not null,
  coach_name text not null,
  ordinal integer not null,
  kind text not null,
  due_on date not null,
  opens_on date not null,
  closes_on date not null,
  day date,
  state text not null,
  started_on date,
  check_in jsonb,
  done_on date,
  done_by uuid,
  agreement jsonb,
  objection text,
  validated_on date,
  version integer not null,
  constraint visit_pk primary key (organisation_id, visit_id),
  constraint visit_ordinal unique (organisation_id, enrolment_id, ordinal),
  constraint visit_enrolment foreign key (organisation_id, enrolment_id)
    references accompaniment.enrolment (organisation_id, enrolment_id),
  constraint visit_state check (state in
    ('planned', 'proposed', 'confirmed', 'started', 'done', 'validated', 'missed', 'cancelled')),
  constraint visit_window check (opens_on <= due_on and due_on <= closes_on),
  constraint visit_done check ((state in ('done', 'validated')) = (done_on is not null and done_by is not null)),
  constraint visit_validated check ((state = 'validated') = (validated_on is not null))
);
create index visit_by_id on accompaniment.visit (visit_id);
create index visit_by_coach on accompaniment.visit (coach_id, closes_on)
  where state in ('planned', 'proposed', 'confirmed', 'started');
create index visit_by_cohort on accompaniment.visit (cohort_id);
create index visit_to_validate on accompaniment.visit (done_on) where state = 'done';
alter table accompaniment.visit enable row level security;
create policy visit_keep on accompaniment.visit using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or coach_id::text = current_setting('twiza.person', true)
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What happened to a visit: never edited. Its id is made by whoever did it, on a phone too, and is told once.
create table accompaniment.visit_event (
  organisation_id uuid not null,
  event_id uuid not null,
  visit_id uuid not null,
  commune_code text not null,
  kind text not null,
  day date not null,
  reason text,
  note text,
  details jsonb,
  made_at timestamptz not null,
  received_at timestamptz not null,
  person_id uuid,
  made_by text not null,
  constraint visit_event_pk primary key (organisation_id, event_id),
  constraint visit_event_visit foreign key (organisation_id, visit_id)
    references accompaniment.visit (organisation_id, visit_id)
);
create index visit_event_of_visit on accompaniment.visit_event (organisation_id, visit_id);
alter table accompaniment.visit_event enable row level security;
create policy visit_event_keep on accompaniment.visit_event using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The secret address of a calendar, kept as its hash: of a coach, or of a cooperative.
create table accompaniment.calendar_key (
  key_hash text not null,
  person_id uuid,
  organisation_id uuid,
  made_at timestamptz not null,
  constraint calendar_key_pk primary key (key_hash),
  constraint calendar_key_of_one check ((person_id is null) <> (organisation_id is null))
);
create unique index calendar_key_of_person on accompaniment.calendar_key (person_id);
create unique index calendar_key_of_organisation on accompaniment.calendar_key (organisation_id);
