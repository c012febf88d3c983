-- What each funder of a convention committed and paid so far, kept beside the ledger: the database itself refuses a
-- payment above a commitment.
create table funding.party_balance (
  organisation_id uuid not null,
  convention_id uuid not null,
  party text not null,
  committed_centimes bigint not null,
  paid_centimes bigint not null,
  commune_code text not null,
  constraint party_balance_commune foreign key (commune_code) references platform.place (code),
  constraint party_balance_pk primary key (organisation_id, convention_id, party),
  constraint party_balance_within check (paid_centimes between 0 and committed_centimes),
  constraint party_balance_convention foreign key (organisation_id, convention_id)
    references funding.convention (organisation_id, convention_id)
);
alter table funding.party_balance enable row level security;
create policy party_balance_keep on funding.party_balance using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index party_balance_by_commune on funding.party_balance (commune_code);

-- The validated visit a proof stands for: one visit frees one instalment of a funder, however often it is told.
alter table funding.evidence add column visit_id uuid;
create index evidence_of_visit on funding.evidence (visit_id) where visit_id is not null;
