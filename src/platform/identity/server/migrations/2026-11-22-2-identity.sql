-- People, the ways they sign in, and the mandates they act under. A person is not a phone number: several share one.
create schema if not exists identity;

create table identity.person (
  person_id uuid not null,
  name_latin text not null,
  name_arabic text,
  story_role text,
  created_at timestamptz not null,
  constraint person_pk primary key (person_id)
);
alter table identity.person enable row level security;
create policy person_own on identity.person using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (current_setting('twiza.trusted', true) = 'on');

-- Lookups: what is unique in the whole country, keyed by its value.
create table identity.member_code (
  code text not null,
  person_id uuid not null,
  constraint member_code_pk primary key (code)
);
create index member_code_person on identity.member_code (person_id);

create table identity.phone (
  phone text not null,
  person_id uuid not null,
  constraint phone_pk primary key (phone, person_id)
);
create index phone_person on identity.phone (person_id);

create table identity.staff_login (
  login text not null,
  person_id uuid not null,
  constraint staff_login_pk primary key (login)
);
create index staff_login_person on identity.staff_login (person_id);

-- A secret of a person: the hash of a PIN or password, or the sealed secret of a one-time-code application.
create table identity.credential (
  person_id uuid not null,
  kind text not null,
  secret text not null,
  last_step bigint,
  changed_at timestamptz not null,
  constraint credential_pk primary key (person_id, kind),
  constraint credential_kind check (kind in ('pin', 'password', 'totp'))
);
alter table identity.credential enable row level security;
create policy credential_trusted on identity.credential using (current_setting('twiza.trusted', true) = 'on')
  with check (current_setting('twiza.trusted', true) = 'on');

create table identity.passkey (
  credential_id text not null,
  person_id uuid not null,
  public_key text not null,
  counter bigint not null,
  label text not null,
  added_at timestamptz not null,
  constraint passkey_pk primary key (credential_id)
);
create index passkey_person on identity.passkey (person_id);

-- A challenge handed to a browser for a passkey; used once.
create table identity.challenge (
  challenge_hash text not null,
  person_id uuid,
  purpose text not null,
  expires_at timestamptz not null,
  constraint challenge_pk primary key (challenge_hash)
);
create index challenge_by_age on identity.challenge (expires_at);

-- Sessions are opaque; only the hash of the token is here.
create table identity.session (
  token_hash text not null,
  person_id uuid not null,
  mandate_id uuid,
  device text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint session_pk primary key (token_hash)
);
create index session_person on identity.session (person_id);

-- A token for a program, bound to one mandate.
create table identity.api_token (
  token_hash text not null,
  person_id uuid not null,
  mandate_id uuid not null,
  label text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint api_token_pk primary key (token_hash)
);
create index api_token_person on identity.api_token (person_id);

-- A one-time link: the first administrator, or a staff member invited by an administrator.
create table identity.invitation (
  token_hash text not null,
  purpose text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint invitation_pk primary key (token_hash)
);

-- Wrong tries, counted apart per account, per device and per address. The key names which.
create table identity.attempt (
  key text not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz not null,
  constraint attempt_pk primary key (key)
);

-- A role is a list of verbs.
create table identity.role (
  role text not null,
  verbs text[] not null,
  constraint role_pk primary key (role)
);

-- A mandate: a role, within a reach, between two dates, on behalf of an organisation (an office or a cooperative).
create table identity.mandate (
  person_id uuid not null,
  mandate_id uuid not null,
  role text not null,
  on_behalf_of uuid not null,
  on_behalf_name text not null,
  reach_kind text not null,
  reach_place text,
  from_day date not null,
  to_day date,
  constraint mandate_pk primary key (person_id, mandate_id),
  constraint mandate_role foreign key (role) references identity.role (role),
  constraint mandate_place foreign key (reach_place) references platform.place (code),
  constraint mandate_reach check (
    reach_kind in ('everything', 'place', 'organisation') and (reach_kind = 'place') = (reach_place is not null)
  ),
  constraint mandate_dates check (to_day is null or to_day >= from_day)
);
create index mandate_by_role on identity.mandate (role);
create index mandate_by_place on identity.mandate (reach_place);
alter table identity.mandate enable row level security;
create policy mandate_own on identity.mandate for select using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);
create policy mandate_trusted on identity.mandate using (current_setting('twiza.trusted', true) = 'on')
  with check (current_setting('twiza.trusted', true) = 'on');
