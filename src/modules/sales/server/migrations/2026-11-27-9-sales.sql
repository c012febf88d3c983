-- Carts, purchases, and what each cooperative prepares of them.
create schema if not exists sales;

-- What somebody means to buy, with the price she saw. The person is an account, or one browser without one.
create table sales.cart_line (
  person_id uuid not null,
  product_id uuid not null,
  organisation_id uuid not null,
  quantity integer not null,
  seen_centimes bigint not null,
  added_at timestamptz not null,
  constraint cart_line_pk primary key (person_id, product_id),
  constraint cart_line_quantity check (quantity between 1 and 100000),
  constraint cart_line_seen check (seen_centimes > 0)
);
alter table sales.cart_line enable row level security;
create policy cart_line_own on sales.cart_line using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- What somebody bought at once, from however many cooperatives: one total, one way of paying.
create table sales.purchase (
  person_id uuid not null,
  purchase_id uuid not null,
  reference text not null,
  locale text not null,
  contact jsonb not null,
  payment_way text not null,
  total_centimes bigint not null,
  pay_before timestamptz,
  paid_at timestamptz,
  placed_at timestamptz not null,
  constraint purchase_pk primary key (person_id, purchase_id),
  constraint purchase_way check (payment_way in ('cash', 'transfer', 'agency', 'card')),
  constraint purchase_total check (total_centimes > 0)
);
alter table sales.purchase enable row level security;
create policy purchase_own on sales.purchase using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- The secret address of a purchase, kept as its hash, and the reference people write on a transfer.
create table sales.purchase_key (
  key_hash text not null,
  person_id uuid not null,
  purchase_id uuid not null,
  constraint purchase_key_pk primary key (key_hash)
);
create table sales.purchase_reference (
  reference text not null,
  person_id uuid not null,
  purchase_id uuid not null,
  constraint purchase_reference_pk primary key (reference)
);

-- How many parcels sent to a telephone nobody took. Never shown to sellers, and a person may forgive them.
create table sales.parcel_record (
  phone text not null,
  not_taken integer not null,
  forgiven_at timestamptz,
  constraint parcel_record_pk primary key (phone),
  constraint parcel_record_count check (not_taken >= 0)
);

-- Each try to pay a purchase.
create table sales.payment (
  person_id uuid not null,
  payment_id uuid not null,
  purchase_id uuid not null,
  way text not null,
  attempt integer not null,
  amount_centimes bigint not null,
  state text not null,
  began_at timestamptz not null,
  settled_at timestamptz,
  constraint payment_pk primary key (person_id, payment_id),
  constraint payment_attempt unique (person_id, purchase_id, attempt),
  constraint payment_of foreign key (person_id, purchase_id) references sales.purchase (person_id, purchase_id),
  constraint payment_state check (state in ('waiting', 'captured', 'refused', 'void')),
  constraint payment_amount check (amount_centimes > 0)
);
create unique index payment_once on sales.payment (person_id, purchase_id) where state = 'captured';
alter table sales.payment enable row level security;
create policy payment_own on sales.payment using (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  person_id::text = current_setting('twiza.person', true) or current_setting('twiza.trusted', true) = 'on'
);

-- How a cooperative sells: where things are collected, whether it takes cash, its tax numbers.
create table sales.seller_terms (
  organisation_id uuid not null,
  commune_code text not null,
  pick_up text not null,
  takes_cash boolean not null,
  vat_regime text not null,
  tax_id text not null,
  business_tax text not null,
  ice text not null,
  version integer not null,
  constraint seller_terms_pk primary key (organisation_id),
  constraint seller_terms_regime check (vat_regime in ('exempt', 'taxed'))
);
alter table sales.seller_terms enable row level security;
create policy seller_terms_see on sales.seller_terms for select using (true);
create policy seller_terms_keep on sales.seller_terms using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What sending costs, to a place and all it contains; an empty place is the whole country.
create table sales.delivery_rate (
  organisation_id uuid not null,
  place text not null,
  commune_code text not null,
  price_centimes bigint not null,
  days integer not null,
  constraint delivery_rate_pk primary key (organisation_id, place),
  constraint delivery_rate_price check (price_centimes between 0 and 10000000),
  constraint delivery_rate_days check (days between 1 and 60)
);
alter table sales.delivery_rate enable row level security;
create policy delivery_rate_see on sales.delivery_rate for select using (true);
create policy delivery_rate_keep on sales.delivery_rate using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- One cooperative's part of a purchase. Who buys is copied here: the cooperative never reads the purchase.
create table sales.seller_order (
  organisation_id uuid not null,
  order_id uuid not null,
  commune_code text not null,
  purchase_id uuid not null,
  person_id uuid not null,
  number text not null,
  reference text not null,
  state text not null,
  goods_centimes bigint not null,
  delivery_centimes bigint not null,
  delivery_way text not null,
  delivery_days integer not null,
  payment_way text not null,
  contact jsonb not null,
  withdrawal_days integer not null,
  paid_at timestamptz,
  confirmed_at timestamptz,
  placed_at timestamptz not null,
  answer_from timestamptz not null,
  pay_before timestamptz,
  received_at timestamptz,
  version integer not null,
  constraint seller_order_pk primary key (organisation_id, order_id),
  constraint seller_order_number unique (organisation_id, number),
  constraint seller_order_state check (state in ('awaiting-payment', 'placed', 'accepted', 'ready', 'shipped',
    'delivered', 'closed', 'returning', 'disputed', 'returned', 'not-taken', 'cancelled', 'refused', 'lapsed')),
  constraint seller_order_money check (goods_centimes > 0 and delivery_centimes >= 0),
  constraint seller_order_leaves check (
    state not in ('shipped', 'delivered', 'closed') or paid_at is not null or payment_way = 'cash')
);
create index seller_order_by_person on sales.seller_order (person_id, purchase_id);
create index seller_order_waiting on sales.seller_order (state, answer_from)
  where state in ('awaiting-payment', 'placed', 'delivered');
alter table sales.seller_order enable row level security;
create policy seller_order_see on sales.seller_order for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy seller_order_keep on sales.seller_order using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What was bought, as it was told on that day: names, price, commission and tax never follow later changes.
create table sales.order_line (
  organisation_id uuid not null,
  line_id uuid not null,
  commune_code text not null,
  order_id uuid not null,
  person_id uuid not null,
  product_id uuid not null,
  position integer not null,
  kind text not null,
  name_fr text not null,
  name_ar text not null,
  piece_number integer,
  photo jsonb,
  quantity integer not null,
  price_centimes bigint not null,
  returnable boolean not null,
  commission jsonb not null,
  commission_centimes bigint not null,
  commission_tax_centimes bigint not null,
  tax_per_mille integer not null,
  tax_exemption text not null,
  constraint order_line_pk primary key (organisation_id, line_id),
  constraint order_line_of foreign key (organisation_id, order_id)
    references sales.seller_order (organisation_id, order_id),
  constraint order_line_quantity check (quantity > 0 and price_centimes > 0)
);
create index order_line_by_order on sales.order_line (organisation_id, order_id);
alter table sales.order_line enable row level security;
create policy order_line_see on sales.order_line for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy order_line_keep on sales.order_line for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Everything that happened to an order, and nothing is altered here.
create table sales.order_event (
  organisation_id uuid not null,
  event_id uuid not null,
  commune_code text not null,
  order_id uuid not null,
  person_id uuid not null,
  move text not null,
  by_whom text not null,
  note text not null,
  at timestamptz not null,
  constraint order_event_pk primary key (organisation_id, event_id),
  constraint order_event_of foreign key (organisation_id, order_id)
    references sales.seller_order (organisation_id, order_id)
);
create index order_event_by_order on sales.order_event (organisation_id, order_id);
alter table sales.order_event enable row level security;
create policy order_event_see on sales.order_event for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy order_event_keep on sales.order_event for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The last number given in each series of an issuer and a year: counted here, so that none is missing.
create table sales.number_series (
  organisation_id uuid not null,
  series text not null,
  year integer not null,
  commune_code text not null,
  last integer not null,
  constraint number_series_pk primary key (organisation_id, series, year),
  constraint number_series_last check (last > 0)
);
alter table sales.number_series enable row level security;
create policy number_series_keep on sales.number_series using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What the house keeps of a sale from a day on, decided by an office; nothing before the first decision.
create table sales.commission_plan (
  from_day date not null,
  parts jsonb not null,
  decided_at timestamptz not null,
  person_id uuid,
  constraint commission_plan_pk primary key (from_day)
);
