-- The yearly declaration of each cooperative, and how it was confirmed.
create schema if not exists governance;

-- What a cooperative declares of a year, as it was typed.
create table governance.declaration (
  organisation_id uuid not null,
  year integer not null,
  commune_code text not null,
  state text not null,
  typed jsonb not null,
  locale text not null,
  assisted_by text,
  submitted_by uuid,
  submitted_at timestamptz,
  returned_reason text,
  confirmed_at timestamptz,
  confirmed_way text,
  confirmed_name text,
  number text,
  version integer not null,
  constraint declaration_pk primary key (organisation_id, year),
  constraint declaration_state check (state in ('draft', 'submitted', 'sent-back', 'confirmed')),
  constraint declaration_confirmed check ((state = 'confirmed') = (number is not null)),
  constraint declaration_way check (confirmed_way in ('code', 'officer'))
);
create index declaration_by_place on governance.declaration (year, commune_code);
alter table governance.declaration enable row level security;
create policy declaration_keep on governance.declaration using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Each move of a declaration, with its author. Rows are added, never changed.
create table governance.declaration_move (
  organisation_id uuid not null,
  move_id uuid not null,
  commune_code text not null,
  year integer not null,
  move text not null,
  moved_at timestamptz not null,
  author_person_id uuid,
  author_name text not null,
  assists boolean not null,
  reason text,
  constraint declaration_move_pk primary key (organisation_id, move_id),
  constraint declaration_move_kind check (move in ('submission', 'return', 'confirmation')),
  constraint declaration_move_of foreign key (organisation_id, year)
    references governance.declaration (organisation_id, year)
);
create index declaration_move_of_declaration on governance.declaration_move (organisation_id, year, moved_at);
alter table governance.declaration_move enable row level security;
create policy declaration_move_see on governance.declaration_move using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The code sent to an officer's phone, hashed: one lives at a time.
create table governance.confirmation_code (
  organisation_id uuid not null,
  year integer not null,
  commune_code text not null,
  hashed text not null,
  officer_name text not null,
  phone_end text not null,
  sent_at timestamptz not null,
  tries integer not null,
  sent integer not null,
  constraint confirmation_code_pk primary key (organisation_id, year),
  constraint confirmation_code_of foreign key (organisation_id, year)
    references governance.declaration (organisation_id, year)
);
alter table governance.confirmation_code enable row level security;
create policy confirmation_code_keep on governance.confirmation_code using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A reminder sent: each kind once a year to each cooperative.
create table governance.reminder (
  organisation_id uuid not null,
  year integer not null,
  kind text not null,
  sent_on date not null,
  constraint reminder_pk primary key (organisation_id, year, kind),
  constraint reminder_kind check (kind in ('first', 'last'))
);
alter table governance.reminder enable row level security;
create policy reminder_keep on governance.reminder using (current_setting('twiza.trusted', true) = 'on')
  with check (current_setting('twiza.trusted', true) = 'on');
