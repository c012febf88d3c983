-- Short messages asked for, with the words they carry until they are sent.
create table platform.short_message (
  organisation_id uuid not null,
  message_id uuid not null,
  key text not null,
  phone text not null,
  body text not null,
  locale text not null,
  state text not null,
  tries integer not null,
  asked_at timestamptz not null,
  sent_at timestamptz,
  constraint short_message_pk primary key (organisation_id, message_id),
  constraint short_message_once unique (organisation_id, key),
  constraint short_message_state check (state in ('waiting', 'sent', 'failed'))
);
create index short_message_waiting on platform.short_message (asked_at) where state = 'waiting';
create index short_message_by_age on platform.short_message (asked_at);
alter table platform.short_message enable row level security;
-- Whoever acts may ask for a message; only the platform reads and sends them.
create policy short_message_ask on platform.short_message for insert with check (true);
create policy short_message_see on platform.short_message for select
  using (current_setting('twiza.trusted', true) = 'on');
create policy short_message_send on platform.short_message for update
  using (current_setting('twiza.trusted', true) = 'on');
create policy short_message_remove on platform.short_message for delete
  using (current_setting('twiza.trusted', true) = 'on');
