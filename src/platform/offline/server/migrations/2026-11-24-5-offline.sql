-- One phone in the hands of one person: the number expected next from it, and how its clock stands.
create table platform.field_device (
  person_id uuid not null,
  device_id uuid not null,
  next_sequence bigint not null,
  shape integer not null,
  clock_ahead_ms bigint not null,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  constraint field_device_pk primary key (person_id, device_id),
  constraint field_device_sequence check (next_sequence >= 1)
);
alter table platform.field_device enable row level security;
create policy field_device_own on platform.field_device using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- A command made on a phone, from its arrival on: what became of it, for ever. Its input goes once it is done.
create table platform.field_command (
  person_id uuid not null,
  command_id uuid not null,
  device_id uuid not null,
  sequence bigint not null,
  mandate_id uuid not null,
  name text not null,
  input jsonb,
  shape integer not null,
  record_id text,
  after_id uuid,
  replaces_id uuid,
  made_at timestamptz not null,
  clock_ahead_ms bigint not null,
  arrived_at timestamptz not null,
  forced boolean not null,
  tries integer not null,
  outcome text not null,
  receipt jsonb,
  constraint field_command_pk primary key (person_id, command_id),
  constraint field_command_outcome check (outcome in ('held', 'received', 'refused', 'proposed', 'set-aside')),
  constraint field_command_device foreign key (person_id, device_id)
    references platform.field_device (person_id, device_id)
);
create index field_command_open on platform.field_command (person_id, device_id, sequence) where outcome = 'held';
create index field_command_of_device on platform.field_command (person_id, device_id);
alter table platform.field_command enable row level security;
create policy field_command_own on platform.field_command using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- Who took which record to the field, and until when it is hers.
create table platform.field_lease (
  person_id uuid not null,
  record_id text not null,
  person_name text not null,
  taken_at timestamptz not null,
  until timestamptz not null,
  constraint field_lease_pk primary key (person_id, record_id)
);
create index field_lease_by_record on platform.field_lease (record_id);
alter table platform.field_lease enable row level security;
create policy field_lease_own on platform.field_lease using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- A file on its way from a phone, named by its content. Its pieces lie with the files.
create table platform.field_file (
  person_id uuid not null,
  sha256 text not null,
  upload_id uuid not null,
  media_type text not null,
  bytes bigint not null,
  received bigint not null,
  begun_at timestamptz not null,
  completed_at timestamptz,
  constraint field_file_pk primary key (person_id, sha256),
  constraint field_file_received check (received between 0 and bytes)
);
create index field_file_by_age on platform.field_file (begun_at);
alter table platform.field_file enable row level security;
create policy field_file_own on platform.field_file using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);
