-- One source's word on one attribute of an organisation, on a day. Never edited: a later word replaces it.
create table registry.assertion (
  organisation_id uuid not null,
  assertion_id uuid not null,
  commune_code text not null,
  attribute text not null,
  value text not null,
  day date not null,
  source text not null,
  decides boolean not null,
  reason text,
  document_id uuid,
  author_person_id uuid,
  -- The list that brought it, so that it leaves with the list.
  import_id uuid,
  recorded_at timestamptz not null,
  constraint assertion_pk primary key (organisation_id, assertion_id),
  constraint assertion_source check (source in (
    'court', 'central-register', 'office', 'cooperative', 'coach', 'partner', 'list')),
  constraint assertion_attribute check (attribute in (
    'nameFr', 'nameAr', 'nameZgh', 'communeCode', 'address', 'sector', 'capital', 'state', 'activity',
    'phone', 'members', 'women', 'youth', 'president')),
  constraint assertion_decides check (not decides or reason is not null),
  constraint assertion_document foreign key (organisation_id, document_id)
    references registry.document (organisation_id, document_id),
  constraint assertion_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade
);
create index assertion_of_seat on registry.assertion (organisation_id, commune_code);
create index assertion_of_document on registry.assertion (organisation_id, document_id);
create index assertion_of_attribute on registry.assertion (organisation_id, attribute, day);
alter table registry.assertion enable row level security;
create policy assertion_see on registry.assertion for select using (
  attribute <> 'president'
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy assertion_add on registry.assertion for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy assertion_withdraw on registry.assertion for delete using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What the office of a place has to settle of an organisation: sources that differ, a contest, a sanction.
create table registry.task (
  organisation_id uuid not null,
  task_id uuid not null,
  commune_code text not null,
  kind text not null,
  about text not null,
  opened_on date not null,
  due_on date not null,
  reason text,
  ended_on date,
  "end" text,
  outcome text,
  -- The list that brought the contradiction, so that it leaves with the list.
  import_id uuid,
  opened_by uuid,
  ended_by uuid,
  constraint task_pk primary key (organisation_id, task_id),
  constraint task_kind check (kind in ('contradiction', 'contest', 'sanction')),
  constraint task_end check ("end" in ('decided', 'agreed', 'withdrawn')),
  constraint task_ended check ((ended_on is null) = ("end" is null)),
  constraint task_days check (due_on >= opened_on and ended_on >= opened_on),
  constraint task_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade
);
create index task_of_seat on registry.task (organisation_id, commune_code);
create unique index task_open_once on registry.task (organisation_id, kind, about) where ended_on is null;
create index task_waiting on registry.task (due_on, organisation_id) where ended_on is null;
alter table registry.task enable row level security;
create policy task_see on registry.task for select using (true);
create policy task_keep on registry.task using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
