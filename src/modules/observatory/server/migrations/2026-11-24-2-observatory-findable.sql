-- Cooperatives that consent to be findable: a figure that would point to one of them alone may be told. That they do is public.
create table observatory.findable (
  organisation_id uuid not null,
  since date not null,
  constraint findable_pk primary key (organisation_id)
);
alter table observatory.findable enable row level security;
create policy findable_see on observatory.findable for select using (true);
create policy findable_keep on observatory.findable
  using (organisation_id::text = current_setting('twiza.organisation', true))
  with check (organisation_id::text = current_setting('twiza.organisation', true));

-- Each time one gave its consent or took it back, and who did it for it. Rows are added, never changed.
create table observatory.findable_step (
  organisation_id uuid not null,
  number integer not null,
  step text not null,
  done_by text not null,
  person_id uuid not null,
  done_at timestamptz not null,
  constraint findable_step_pk primary key (organisation_id, number),
  constraint findable_step_known check (step in ('given', 'withdrawn'))
);
alter table observatory.findable_step enable row level security;
create policy findable_step_keep on observatory.findable_step
  using (organisation_id::text = current_setting('twiza.organisation', true))
  with check (organisation_id::text = current_setting('twiza.organisation', true));
