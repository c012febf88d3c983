-- Conventions of several parties, what they pay, what is claimed, and what came of it.
create schema if not exists funding;

-- What somebody was granted, and the facts of the register that day. Public once it stands in project_line.
create table funding.award (
  organisation_id uuid not null,
  award_id uuid not null,
  programme text not null,
  programme_name text not null,
  edition text not null,
  lot text,
  funder text not null,
  kind text not null,
  recipient_kind text not null,
  recipient_fr text not null,
  recipient_ar text not null,
  title_fr text not null,
  title_ar text not null,
  amount_centimes bigint,
  cost_centimes bigint,
  awarded_on date not null,
  led_by_women boolean,
  milieu text not null,
  from_call boolean not null,
  source text,
  recorded_at timestamptz not null,
  commune_code text not null,
  constraint award_commune foreign key (commune_code) references platform.place (code),
  constraint award_pk primary key (organisation_id, award_id),
  constraint award_kind check (kind in ('grant', 'prize', 'direct')),
  constraint award_amount check (amount_centimes >= 0 and cost_centimes >= 0)
);
alter table funding.award enable row level security;
create policy award_keep on funding.award using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index award_by_commune on funding.award (commune_code);
create index award_by_id on funding.award (award_id);
create index award_by_programme on funding.award (programme, edition);

-- A convention: what is written now or in force. Its signed versions lie apart.
create table funding.convention (
  organisation_id uuid not null,
  convention_id uuid not null,
  award_id uuid not null,
  state text not null,
  version integer not null,
  content jsonb not null,
  signed integer not null,
  hash text,
  proposed_by uuid,
  commune_code text not null,
  constraint convention_commune foreign key (commune_code) references platform.place (code),
  constraint convention_pk primary key (organisation_id, convention_id),
  constraint convention_of_award unique (organisation_id, award_id),
  constraint convention_award foreign key (organisation_id, award_id) references funding.award (organisation_id, award_id),
  constraint convention_state check (state in ('draft', 'proposed', 'signed', 'amending', 'closed')),
  constraint convention_locked check ((state = 'proposed') = (proposed_by is not null))
);
alter table funding.convention enable row level security;
create policy convention_keep on funding.convention using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index convention_by_commune on funding.convention (commune_code);
create index convention_by_id on funding.convention (convention_id);

-- A version as it was signed, chained by hashes. Never altered.
create table funding.signed_version (
  organisation_id uuid not null,
  convention_id uuid not null,
  number integer not null,
  content jsonb not null,
  hash text not null,
  previous_hash text,
  signed_on date not null,
  reason text,
  recorded_at timestamptz not null,
  commune_code text not null,
  constraint signed_version_commune foreign key (commune_code) references platform.place (code),
  constraint signed_version_pk primary key (organisation_id, convention_id, number),
  constraint signed_version_hash unique (organisation_id, convention_id, hash),
  constraint signed_version_convention foreign key (organisation_id, convention_id) references funding.convention (organisation_id, convention_id),
  constraint signed_version_previous foreign key (organisation_id, convention_id, previous_hash) references funding.signed_version (organisation_id, convention_id, hash),
  constraint signed_version_first check ((number = 1) = (previous_hash is null))
);
alter table funding.signed_version enable row level security;
create policy signed_version_keep on funding.signed_version using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index signed_version_by_commune on funding.signed_version (commune_code);
create index signed_version_by_previous on funding.signed_version (organisation_id, convention_id, previous_hash);

-- What was shown for a convention: a paper, a visit, a delivery, a valuation, a contribution brought, a waiver. Never altered.
create table funding.evidence (
  organisation_id uuid not null,
  evidence_id uuid not null,
  convention_id uuid not null,
  kind text not null,
  instalment text,
  party text,
  obligation text,
  amount_centimes bigint,
  note text,
  file_id uuid,
  file_name text,
  day date not null,
  made_by text not null,
  recorded_at timestamptz not null,
  commune_code text not null,
  constraint evidence_commune foreign key (commune_code) references platform.place (code),
  constraint evidence_pk primary key (organisation_id, evidence_id),
  constraint evidence_kind check (kind in ('documents', 'visit', 'delivery', 'valuation', 'contribution', 'waiver', 'obligation', 'recovery')),
  constraint evidence_shows check (note is not null or file_id is not null),
  constraint evidence_convention foreign key (organisation_id, convention_id) references funding.convention (organisation_id, convention_id)
);
alter table funding.evidence enable row level security;
create policy evidence_keep on funding.evidence using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index evidence_by_commune on funding.evidence (commune_code);
create index evidence_of_convention on funding.evidence (organisation_id, convention_id);

-- An order to pay an instalment: prepared by one, approved by another.
create table funding.payment_order (
  organisation_id uuid not null,
  order_id uuid not null,
  convention_id uuid not null,
  instalment text not null,
  party text not null,
  kind text not null,
  amount_centimes bigint not null,
  recovered_centimes bigint not null,
  state text not null,
  prepared_by uuid,
  prepared_by_name text not null,
  prepared_on date not null,
  approved_by uuid,
  approved_by_name text,
  paid_on date,
  account text,
  commune_code text not null,
  constraint payment_order_commune foreign key (commune_code) references platform.place (code),
  constraint payment_order_pk primary key (organisation_id, order_id),
  constraint payment_order_kind check (kind in ('transfer', 'in-kind')),
  constraint payment_order_state check (state in ('prepared', 'approved', 'paid', 'cancelled')),
  constraint payment_order_amount check (amount_centimes > 0),
  constraint payment_order_recovered check (recovered_centimes between 0 and amount_centimes),
  constraint payment_order_two_people check (approved_by is null or approved_by <> prepared_by),
  constraint payment_order_paid check ((state = 'paid') = (paid_on is not null)),
  constraint payment_order_convention foreign key (organisation_id, convention_id) references funding.convention (organisation_id, convention_id)
);
alter table funding.payment_order enable row level security;
create policy payment_order_keep on funding.payment_order using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index payment_order_by_commune on funding.payment_order (commune_code);
create index payment_order_of_convention on funding.payment_order (organisation_id, convention_id);
create index payment_order_waiting on funding.payment_order (state, prepared_on) where state in ('prepared', 'approved');

-- A claim: expenses that justify what was paid.
create table funding.claim (
  organisation_id uuid not null,
  claim_id uuid not null,
  convention_id uuid not null,
  state text not null,
  version integer not null,
  opened_on date not null,
  asks text,
  commune_code text not null,
  constraint claim_commune foreign key (commune_code) references platform.place (code),
  constraint claim_pk primary key (organisation_id, claim_id),
  constraint claim_state check (state in ('draft', 'submitted', 'changes-by-staff', 'approved', 'changes-by-finance', 'accepted', 'partly-accepted', 'declined', 'paid')),
  constraint claim_convention foreign key (organisation_id, convention_id) references funding.convention (organisation_id, convention_id)
);
alter table funding.claim enable row level security;
create policy claim_keep on funding.claim using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index claim_by_commune on funding.claim (commune_code);
create index claim_by_id on funding.claim (claim_id);
create index claim_of_convention on funding.claim (organisation_id, convention_id);
create index claim_waiting on funding.claim (state, opened_on) where state in ('submitted', 'approved');

-- What was done to a claim. Never altered.
create table funding.claim_step (
  organisation_id uuid not null,
  claim_id uuid not null,
  version integer not null,
  move text not null,
  made_by text not null,
  person_id uuid,
  day date not null,
  reason text,
  recorded_at timestamptz not null,
  commune_code text not null,
  constraint claim_step_commune foreign key (commune_code) references platform.place (code),
  constraint claim_step_pk primary key (organisation_id, claim_id, version),
  constraint claim_step_claim foreign key (organisation_id, claim_id) references funding.claim (organisation_id, claim_id)
);
alter table funding.claim_step enable row level security;
create policy claim_step_keep on funding.claim_step using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index claim_step_by_commune on funding.claim_step (commune_code);

-- One invoice of a claim.
create table funding.expense (
  organisation_id uuid not null,
  expense_id uuid not null,
  claim_id uuid not null,
  line text not null,
  ice text,
  supplier text not null,
  invoice text not null,
  invoice_day date not null,
  amount_centimes bigint not null,
  earmarked text,
  file_id uuid not null,
  file_hash text not null,
  accepted_centimes bigint,
  commune_code text not null,
  constraint expense_commune foreign key (commune_code) references platform.place (code),
  constraint expense_pk primary key (organisation_id, expense_id),
  constraint expense_amount check (amount_centimes > 0),
  constraint expense_accepted check (accepted_centimes between 0 and amount_centimes),
  constraint expense_claim foreign key (organisation_id, claim_id) references funding.claim (organisation_id, claim_id)
);
alter table funding.expense enable row level security;
create policy expense_keep on funding.expense using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index expense_by_commune on funding.expense (commune_code);
create index expense_of_claim on funding.expense (organisation_id, claim_id);

-- Who first used an invoice, and the bytes of its file: in the whole country, in any programme.
create table funding.expense_use (
  fingerprint text not null,
  organisation_id uuid not null,
  expense_id uuid not null,
  constraint expense_use_pk primary key (fingerprint)
);
create index expense_use_of on funding.expense_use (organisation_id, expense_id);

-- An invoice, or its file, shown a second time. Whoever submits raises it; only offices see it.
create table funding.double_case (
  organisation_id uuid not null,
  case_id uuid not null,
  commune_code text not null,
  expense_id uuid not null,
  match text not null,
  first_organisation_id uuid not null,
  first_expense_id uuid not null,
  raised_on date not null,
  outcome text,
  reason text,
  settled_by text,
  settled_on date,
  constraint double_case_pk primary key (organisation_id, case_id),
  constraint double_case_commune foreign key (commune_code) references platform.place (code),
  constraint double_case_once unique (organisation_id, expense_id, match),
  constraint double_case_match check (match in ('invoice', 'file')),
  constraint double_case_settled check ((outcome is null) = (reason is null) and (outcome is null) = (settled_on is null)),
  constraint double_case_outcome check (outcome in ('same-expense', 'different-expense', 'shared-invoice')),
  constraint double_case_expense foreign key (organisation_id, expense_id)
    references funding.expense (organisation_id, expense_id)
);
create index double_case_by_commune on funding.double_case (commune_code);
create index double_case_open on funding.double_case (raised_on) where outcome is null;
alter table funding.double_case enable row level security;
create policy double_case_raise on funding.double_case for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy double_case_see on funding.double_case for select using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy double_case_settle on funding.double_case for update using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What changed at who was awarded: before, after, and who says so.
create table funding.outcome (
  organisation_id uuid not null,
  outcome_id uuid not null,
  award_id uuid not null,
  measure text not null,
  before_value bigint,
  after_value bigint not null,
  before_on date,
  after_on date not null,
  source text not null,
  recorded_at timestamptz not null,
  commune_code text not null,
  constraint outcome_commune foreign key (commune_code) references platform.place (code),
  constraint outcome_pk primary key (organisation_id, outcome_id),
  constraint outcome_measure check (measure in ('workers', 'pieces-per-day', 'members', 'women', 'turnover')),
  constraint outcome_award foreign key (organisation_id, award_id) references funding.award (organisation_id, award_id)
);
alter table funding.outcome enable row level security;
create policy outcome_keep on funding.outcome using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create index outcome_by_commune on funding.outcome (commune_code);
create index outcome_of_award on funding.outcome (organisation_id, award_id);

-- A target of a programme and what was reached, as the operator tells it: public, like the source it names.
create table funding.achievement (
  organisation_id uuid not null,
  achievement_id uuid not null,
  programme text not null,
  programme_name text not null,
  measure text not null,
  place text not null,
  target bigint,
  actual bigint,
  at_least boolean not null,
  day date not null,
  source text not null,
  constraint achievement_pk primary key (organisation_id, achievement_id),
  constraint achievement_says check (target is not null or actual is not null)
);
create index achievement_by_programme on funding.achievement (programme);
alter table funding.achievement enable row level security;
create policy achievement_read on funding.achievement for select using (true);
create policy achievement_write on funding.achievement for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or current_setting('twiza.trusted', true) = 'on'
);

-- One line per award, rebuilt from awards, conventions and the ledger: what everybody may see of public money.
create table funding.project_line (
  award_id uuid not null,
  organisation_id uuid not null,
  commune_code text not null,
  programme text not null,
  programme_name text not null,
  edition text not null,
  lot text,
  kind text not null,
  recipient_kind text not null,
  recipient_fr text not null,
  recipient_ar text not null,
  title_fr text not null,
  title_ar text not null,
  awarded_on date not null,
  from_day date,
  until_day date,
  led_by_women boolean,
  milieu text not null,
  from_call boolean not null,
  state text not null,
  source text,
  cost_centimes bigint,
  granted_centimes bigint,
  committed_centimes bigint not null,
  paid_centimes bigint not null,
  justified_centimes bigint not null,
  funders jsonb not null,
  constraint project_line_pk primary key (award_id)
);
create index project_line_by_programme on funding.project_line (programme, edition);
create index project_line_of on funding.project_line (organisation_id);
