-- Businesses that buy much: who they are, what they ask for, what cooperatives deliver of one order.
create schema if not exists wholesale;

-- A business, and the person who buys for it. The office accepts it and says how it pays.
create table wholesale.customer (
  person_id uuid not null,
  name text not null,
  ice text not null,
  buyer_group text not null,
  place text not null,
  address text not null,
  contact text not null,
  phone text not null,
  email text not null,
  state text not null,
  term_days integer not null,
  ceiling_centimes bigint not null,
  reason text not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  constraint customer_pk primary key (person_id),
  constraint customer_state check (state in ('asked', 'accepted', 'refused', 'suspended')),
  constraint customer_group check (buyer_group in ('shop', 'hotel', 'supermarket', 'public-body', 'exporter')),
  constraint customer_ice check (ice ~ '^[0-9]{15}$'),
  constraint customer_terms check (term_days between 0 and 180 and ceiling_centimes >= 0)
);
alter table wholesale.customer enable row level security;
create policy customer_own on wholesale.customer using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- One business, one number.
create table wholesale.ice_holder (
  ice text not null,
  person_id uuid not null,
  constraint ice_holder_pk primary key (ice)
);

-- What a cooperative asks of a group of buyers, from a day until its next version.
create table wholesale.list_price (
  organisation_id uuid not null,
  price_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  buyer_group text not null,
  from_day date not null,
  price_centimes bigint not null,
  minimum integer not null,
  pack integer not null,
  pack_kind text not null,
  gtin text not null,
  ended boolean not null,
  said_at timestamptz not null,
  constraint list_price_pk primary key (organisation_id, price_id),
  constraint list_price_once unique (organisation_id, product_id, buyer_group, from_day),
  constraint list_price_numbers check (price_centimes > 0 and minimum > 0 and pack > 0),
  constraint list_price_pack check (pack_kind in ('unit', 'carton', 'pallet'))
);
alter table wholesale.list_price enable row level security;
create policy list_price_keep on wholesale.list_price using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What a business asks prices of.
create table wholesale.quote_request (
  person_id uuid not null,
  request_id uuid not null,
  buyer text not null,
  addressed text not null,
  union_id uuid,
  wanted jsonb not null,
  state text not null,
  asked_at timestamptz not null,
  constraint quote_request_pk primary key (person_id, request_id),
  constraint quote_request_addressed check (addressed in ('named', 'union', 'craft')),
  constraint quote_request_state check (state in ('open', 'ordered', 'closed'))
);
create index quote_request_by_union on wholesale.quote_request (union_id) where union_id is not null;
alter table wholesale.quote_request enable row level security;
create policy quote_request_see on wholesale.quote_request for select using (
  person_id::text = current_setting('twiza.person', true)
  or union_id::text = current_setting('twiza.organisation', true)
  or current_setting('twiza.trusted', true) = 'on'
);
create policy quote_request_keep on wholesale.quote_request using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- What each cooperative asked was told, and what it answers. None reads what another answers.
create table wholesale.answer (
  organisation_id uuid not null,
  request_id uuid not null,
  commune_code text not null,
  person_id uuid not null,
  union_id uuid,
  wanted jsonb not null,
  state text not null,
  quantity integer not null,
  price_centimes bigint not null,
  days integer not null,
  note text not null,
  answered_at timestamptz,
  constraint answer_pk primary key (organisation_id, request_id),
  constraint answer_state check (state in ('asked', 'offered', 'declined', 'chosen', 'passed-over')),
  constraint answer_numbers check (state <> 'offered' or (quantity > 0 and price_centimes > 0 and days > 0))
);
create index answer_by_request on wholesale.answer (request_id);
alter table wholesale.answer enable row level security;
create policy answer_see on wholesale.answer for select using (
  person_id::text = current_setting('twiza.person', true)
  or union_id::text = current_setting('twiza.organisation', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy answer_keep on wholesale.answer using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- One order of a business, of who gathers it: a union, or the cooperative that makes most.
create table wholesale.deal (
  organisation_id uuid not null,
  deal_id uuid not null,
  commune_code text not null,
  person_id uuid not null,
  reference text not null,
  request_id uuid,
  told jsonb not null,
  wanted_on date not null,
  term_days integer not null,
  state text not null,
  placed_at timestamptz not null,
  closed_at timestamptz,
  version integer not null,
  constraint deal_pk primary key (organisation_id, deal_id),
  constraint deal_state check (state in ('open', 'closed')),
  constraint deal_terms check (term_days between 0 and 180)
);
create index deal_by_person on wholesale.deal (person_id);
create index deal_by_id on wholesale.deal (deal_id);
alter table wholesale.deal enable row level security;
create policy deal_see on wholesale.deal for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy deal_keep on wholesale.deal using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What people write on a transfer leads to one order.
create table wholesale.deal_reference (
  reference text not null,
  organisation_id uuid not null,
  deal_id uuid not null,
  constraint deal_reference_pk primary key (reference)
);

-- One cooperative's part of an order: its quota, frozen with its price, commission and tax.
create table wholesale.part (
  organisation_id uuid not null,
  part_id uuid not null,
  commune_code text not null,
  deal_id uuid not null,
  person_id uuid not null,
  gatherer_id uuid not null,
  position integer not null,
  product_id uuid,
  kind text not null,
  name_fr text not null,
  name_ar text not null,
  quantity integer not null,
  price_centimes bigint not null,
  pack integer not null,
  pack_kind text not null,
  gtin text not null,
  promised_on date not null,
  commission jsonb not null,
  commission_tax_per_mille integer not null,
  tax_per_mille integer not null,
  tax_exemption text not null,
  state text not null,
  constraint part_pk primary key (organisation_id, part_id),
  constraint part_numbers check (quantity > 0 and price_centimes > 0 and pack > 0),
  constraint part_state check (state in ('asked', 'agreed', 'declined'))
);
create index part_by_deal on wholesale.part (gatherer_id, deal_id);
create index part_by_deal_id on wholesale.part (deal_id);
alter table wholesale.part enable row level security;
create policy part_see on wholesale.part for select using (
  person_id::text = current_setting('twiza.person', true)
  or gatherer_id::text = current_setting('twiza.organisation', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy part_keep on wholesale.part using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A delivery note: one paper over the lots of all cooperatives that leave together.
create table wholesale.delivery_note (
  organisation_id uuid not null,
  note_id uuid not null,
  commune_code text not null,
  deal_id uuid not null,
  number text not null,
  carrier text not null,
  made_at timestamptz not null,
  constraint delivery_note_pk primary key (organisation_id, note_id),
  constraint delivery_note_number unique (organisation_id, number),
  constraint delivery_note_of foreign key (organisation_id, deal_id)
    references wholesale.deal (organisation_id, deal_id)
);
create index delivery_note_by_deal on wholesale.delivery_note (organisation_id, deal_id);
alter table wholesale.delivery_note enable row level security;
create policy delivery_note_keep on wholesale.delivery_note using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A lot: what is printed on it, what was found when it arrived, who signed, what is owed of it.
create table wholesale.lot (
  organisation_id uuid not null,
  lot_id uuid not null,
  commune_code text not null,
  part_id uuid not null,
  deal_id uuid not null,
  person_id uuid not null,
  gatherer_id uuid not null,
  quantity integer not null,
  batch text not null,
  best_before date,
  onssa text not null,
  state text not null,
  note_id uuid,
  findings jsonb not null,
  accepted integer not null,
  rejected integer not null,
  outcome text,
  signed_by text not null,
  remark text not null,
  checked_at timestamptz,
  amount_centimes bigint not null,
  payable_on date,
  paid_centimes bigint not null,
  prepared_at timestamptz not null,
  constraint lot_pk primary key (organisation_id, lot_id),
  constraint lot_of foreign key (organisation_id, part_id) references wholesale.part (organisation_id, part_id),
  constraint lot_numbers check (quantity > 0 and accepted >= 0 and rejected >= 0
    and accepted + rejected <= quantity),
  constraint lot_money check (paid_centimes between 0 and amount_centimes),
  constraint lot_state check (state in ('prepared', 'sent', 'checked')),
  constraint lot_outcome check (outcome in ('again', 'credit'))
);
create index lot_by_part on wholesale.lot (organisation_id, part_id);
create index lot_by_note on wholesale.lot (gatherer_id, note_id);
create index lot_by_deal on wholesale.lot (deal_id);
create index lot_owed on wholesale.lot (payable_on) where paid_centimes < amount_centimes;
alter table wholesale.lot enable row level security;
create policy lot_see on wholesale.lot for select using (
  person_id::text = current_setting('twiza.person', true)
  or gatherer_id::text = current_setting('twiza.organisation', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy lot_keep on wholesale.lot using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The papers of an order that leaves the country.
create table wholesale.shipment_abroad (
  organisation_id uuid not null,
  deal_id uuid not null,
  commune_code text not null,
  number text not null,
  told jsonb not null,
  state text not null,
  kept_at timestamptz not null,
  constraint shipment_abroad_pk primary key (organisation_id, deal_id),
  constraint shipment_abroad_number unique (organisation_id, number),
  constraint shipment_abroad_of foreign key (organisation_id, deal_id)
    references wholesale.deal (organisation_id, deal_id),
  constraint shipment_abroad_state check (state in ('papers', 'customs', 'gone'))
);
alter table wholesale.shipment_abroad enable row level security;
create policy shipment_abroad_keep on wholesale.shipment_abroad using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
