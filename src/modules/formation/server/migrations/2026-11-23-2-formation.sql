-- Creation files: what a group or a person prepares, what each office answers, and every change of it.
create schema if not exists formation;

-- A file on its road. The law of the day it was opened judges it.
create table formation.creation_file (
  organisation_id uuid not null,
  file_id uuid not null,
  commune_code text not null,
  kind text not null,
  is_craft boolean not null,
  title text not null,
  title_ar text,
  opened_on date not null,
  step text not null,
  state text not null,
  since date not null,
  due_on date,
  names jsonb not null,
  statutes jsonb,
  activity jsonb,
  version integer not null,
  constraint creation_file_pk primary key (organisation_id, file_id),
  constraint creation_file_commune foreign key (commune_code) references platform.place (code),
  constraint creation_file_kind check (kind in ('cooperative', 'sole-trader', 'craft-entry')),
  constraint creation_file_state check (state in ('open', 'with-office', 'sent-back', 'done')),
  constraint creation_file_due check (due_on is null or state = 'with-office')
);
create index creation_file_by_id on formation.creation_file (file_id);
create index creation_file_waiting on formation.creation_file (commune_code, step) where state = 'with-office';
create index creation_file_by_commune on formation.creation_file (commune_code);
alter table formation.creation_file enable row level security;
create policy creation_file_keep on formation.creation_file using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Somebody who founds, or the one person a file is about.
create table formation.founder (
  organisation_id uuid not null,
  founder_id uuid not null,
  file_id uuid not null,
  commune_code text not null,
  kind text not null,
  name_latin text not null,
  name_arabic text,
  gender text,
  birth_year integer,
  address text,
  phone text,
  representative text,
  function text,
  cash_shares integer not null,
  kind_shares integer not null,
  kind_what text,
  -- An identity number, when one was given: sealed, never searched, each look audited.
  sealed_number text,
  position integer not null,
  constraint founder_pk primary key (organisation_id, founder_id),
  constraint founder_kind check (kind in ('person', 'legal')),
  constraint founder_gender check (gender in ('F', 'M')),
  constraint founder_shares check (cash_shares >= 0 and kind_shares >= 0),
  constraint founder_file foreign key (organisation_id, file_id)
    references formation.creation_file (organisation_id, file_id) on delete cascade
);
create index founder_of_file on formation.founder (organisation_id, file_id);
alter table formation.founder enable row level security;
create policy founder_keep on formation.founder using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Money a founder gave for her shares.
create table formation.payment (
  organisation_id uuid not null,
  payment_id uuid not null,
  file_id uuid not null,
  founder_id uuid not null,
  commune_code text not null,
  amount_centimes bigint not null,
  paid_on date not null,
  banked_on date,
  constraint payment_pk primary key (organisation_id, payment_id),
  constraint payment_amount check (amount_centimes > 0),
  constraint payment_banked check (banked_on is null or banked_on >= paid_on),
  constraint payment_founder foreign key (organisation_id, founder_id)
    references formation.founder (organisation_id, founder_id),
  constraint payment_file foreign key (organisation_id, file_id)
    references formation.creation_file (organisation_id, file_id) on delete cascade
);
create index payment_of_founder on formation.payment (organisation_id, founder_id);
create index payment_of_file on formation.payment (organisation_id, file_id);
alter table formation.payment enable row level security;
create policy payment_keep on formation.payment using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A paper of a step: its file is kept by the platform.
create table formation.paper (
  organisation_id uuid not null,
  paper_id uuid not null,
  file_id uuid not null,
  commune_code text not null,
  step text not null,
  kind text not null,
  stored_file_id uuid not null,
  name text not null,
  day date not null,
  constraint paper_pk primary key (organisation_id, paper_id),
  constraint paper_file foreign key (organisation_id, file_id)
    references formation.creation_file (organisation_id, file_id) on delete cascade
);
create index paper_of_file on formation.paper (organisation_id, file_id);
alter table formation.paper enable row level security;
create policy paper_keep on formation.paper using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What an office answered. Rows are added, nothing else.
create table formation.outcome (
  organisation_id uuid not null,
  file_id uuid not null,
  version integer not null,
  commune_code text not null,
  step text not null,
  accepted boolean not null,
  day date not null,
  number text,
  analytical_number text,
  court text,
  choice integer,
  reason text,
  decided_by text not null,
  constraint outcome_pk primary key (organisation_id, file_id, version),
  constraint outcome_reason check (accepted or reason is not null),
  constraint outcome_file foreign key (organisation_id, file_id)
    references formation.creation_file (organisation_id, file_id) on delete cascade
);
alter table formation.outcome enable row level security;
create policy outcome_keep on formation.outcome using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Every change of a file, with its version. Rows are added, nothing else.
create table formation.file_change (
  organisation_id uuid not null,
  file_id uuid not null,
  version integer not null,
  commune_code text not null,
  what text not null,
  person_id uuid,
  made_by text not null,
  made_at timestamptz not null,
  constraint file_change_pk primary key (organisation_id, file_id, version),
  constraint file_change_file foreign key (organisation_id, file_id)
    references formation.creation_file (organisation_id, file_id) on delete cascade
);
alter table formation.file_change enable row level security;
create policy file_change_keep on formation.file_change using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
