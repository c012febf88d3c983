-- Calls of programmes: what an officer writes, what it became at its opening, how it changed since.
create schema if not exists programmes;

-- A call. Its sheet may change as long as it is a draft; opened, everybody may read it.
create table programmes.call (
  organisation_id uuid not null,
  call_id uuid not null,
  programme text not null,
  state text not null,
  title_fr text not null,
  title_ar text not null,
  sheet jsonb not null,
  -- A form brought as XLSForm, and what of it was not taken as written.
  form jsonb,
  remarks jsonb,
  opened_at timestamptz,
  -- The clocks of Morocco, as text: 2026-12-31T16:30.
  closes text,
  hash text,
  commitment text,
  version integer not null,
  constraint call_pk primary key (organisation_id, call_id),
  constraint call_state check (state in ('draft', 'open', 'reviewing', 'adopted')),
  constraint call_opened check (state = 'draft' or (opened_at is not null and closes is not null
    and hash is not null and commitment is not null)),
  constraint call_closes check (closes ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$')
);
create index call_by_id on programmes.call (call_id);
create index call_by_closing on programmes.call (closes) where state <> 'draft';
alter table programmes.call enable row level security;
create policy call_see on programmes.call for select using (state <> 'draft');
create policy call_keep on programmes.call using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with('.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with('.', current_setting('twiza.place', true))
);

-- Each version of an opened call, whole, with its reason. Rows are added, never changed.
create table programmes.call_version (
  organisation_id uuid not null,
  call_id uuid not null,
  version integer not null,
  sheet jsonb not null,
  form jsonb,
  closes text not null,
  hash text not null,
  reason_fr text,
  reason_ar text,
  made_by text not null,
  made_at timestamptz not null,
  constraint call_version_pk primary key (organisation_id, call_id, version),
  constraint call_version_call foreign key (organisation_id, call_id)
    references programmes.call (organisation_id, call_id)
);
alter table programmes.call_version enable row level security;
create policy call_version_see on programmes.call_version for select using (true);
create policy call_version_add on programmes.call_version for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with('.', current_setting('twiza.place', true))
);

-- The secret of the draw of a call: drawn at its opening, told with the run. Sealed until then.
create table programmes.draw_secret (
  organisation_id uuid not null,
  call_id uuid not null,
  sealed_secret text not null,
  constraint draw_secret_pk primary key (organisation_id, call_id),
  constraint draw_secret_call foreign key (organisation_id, call_id)
    references programmes.call (organisation_id, call_id)
);
alter table programmes.draw_secret enable row level security;
create policy draw_secret_keep on programmes.draw_secret using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with('.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with('.', current_setting('twiza.place', true))
);
