-- Control: visits checked again by somebody else, and how they were chosen.

-- A choice of visits to check again: directly with a reason, by performance, or at random with a published seed.
create table accompaniment.draw (
  draw_id uuid not null,
  cohort_id uuid not null,
  method text not null,
  seed text,
  share_percent integer,
  reason text,
  pool integer not null,
  chosen integer not null,
  drawn_on date not null,
  drawn_by text not null,
  constraint draw_pk primary key (draw_id),
  constraint draw_method check (method in ('direct', 'performance', 'random')),
  constraint draw_said check ((method = 'random') = (seed is not null) and (method <> 'direct' or reason is not null))
);
create index draw_of_cohort on accompaniment.draw (cohort_id);

-- A visit to check again, and what was found by another than who made it.
create table accompaniment.control (
  organisation_id uuid not null,
  visit_id uuid not null,
  draw_id uuid not null,
  commune_code text not null,
  outcome text,
  note text,
  checked_on date,
  checked_by text,
  checker_id uuid,
  constraint control_pk primary key (organisation_id, visit_id),
  constraint control_outcome check (outcome in ('agrees', 'differs')),
  constraint control_whole check ((outcome is null) = (checked_on is null) and (outcome is null) = (checker_id is null)),
  constraint control_visit foreign key (organisation_id, visit_id)
    references accompaniment.visit (organisation_id, visit_id)
);
create index control_of_draw on accompaniment.control (draw_id);
alter table accompaniment.control enable row level security;
create policy control_keep on accompaniment.control using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);
