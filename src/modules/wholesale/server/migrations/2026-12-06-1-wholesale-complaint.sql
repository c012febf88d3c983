-- What a business finds wrong with goods it had accepted, and what the cooperative that made them answers.
create table wholesale.complaint (
  organisation_id uuid not null,
  complaint_id uuid not null,
  commune_code text not null,
  lot_id uuid not null,
  deal_id uuid not null,
  person_id uuid not null,
  gatherer_id uuid not null,
  quantity integer not null,
  outcome text not null,
  reason text not null,
  state text not null,
  granted integer not null,
  answer text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  constraint complaint_pk primary key (organisation_id, complaint_id),
  constraint complaint_of foreign key (organisation_id, lot_id) references wholesale.lot (organisation_id, lot_id),
  constraint complaint_state check (state in ('asked', 'granted', 'declined')),
  constraint complaint_outcome check (outcome in ('again', 'credit')),
  constraint complaint_numbers check (quantity > 0 and granted between 0 and quantity
    and (state = 'granted') = (granted > 0))
);
create index complaint_by_lot on wholesale.complaint (organisation_id, lot_id);
create unique index complaint_open on wholesale.complaint (organisation_id, lot_id) where state = 'asked';
create index complaint_by_deal on wholesale.complaint (deal_id);
alter table wholesale.complaint enable row level security;
create policy complaint_see on wholesale.complaint for select using (
  person_id::text = current_setting('twiza.person', true)
  or gatherer_id::text = current_setting('twiza.organisation', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy complaint_keep on wholesale.complaint using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- How many of a lot that was accepted were taken back afterwards, and how many of these come again.
alter table wholesale.lot add column returned integer not null default 0;
alter table wholesale.lot add column returned_again integer not null default 0;
alter table wholesale.lot add constraint lot_returned
  check (returned between 0 and accepted and returned_again between 0 and returned);
