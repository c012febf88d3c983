-- A session says how its person entered, and the device it was opened on. A secret given by another is temporary.
alter table identity.session add column kind text not null;
alter table identity.session add column device_hash text not null;
alter table identity.session add constraint session_kind check (kind in ('member', 'staff', 'story'));
create index session_by_age on identity.session (expires_at);

alter table identity.credential add column temporary boolean not null default false;

-- The person an invitation is for; none for the first administrator, who is not known before.
alter table identity.invitation add column person_id uuid;
alter table identity.invitation add constraint invitation_purpose check (purpose in ('first-administrator', 'staff'));
create index invitation_person on identity.invitation (person_id);

create index attempt_by_age on identity.attempt (last_failed_at);
create index api_token_by_mandate on identity.api_token (mandate_id);

-- A mandate ended at once, before its last day is over.
alter table identity.mandate add column ended_at timestamptz;
