-- What cooperatives sell: things told and photographed, how many are left, and for whom each is kept.
create schema if not exists market;

create table market.product (
  organisation_id uuid not null,
  product_id uuid not null,
  commune_code text not null,
  kind text not null,
  stock text not null,
  state text not null,
  name_fr text not null,
  name_ar text not null,
  text_fr text not null,
  text_ar text not null,
  facts jsonb not null,
  price_centimes bigint not null,
  offered_at timestamptz not null,
  version integer not null,
  constraint product_pk primary key (organisation_id, product_id),
  constraint product_place foreign key (commune_code) references platform.place (code),
  constraint product_stock check (stock in ('piece', 'quantity', 'made-to-order')),
  constraint product_state check (state in ('draft', 'on-sale', 'put-away', 'gone')),
  constraint product_price check (price_centimes between 100 and 100000000),
  constraint product_told check (state <> 'on-sale' or (name_fr <> '' and name_ar <> ''))
);
create index product_by_place on market.product (commune_code);
alter table market.product enable row level security;
-- What is on sale is for everybody; the rest for who sells it and the offices of its place.
create policy product_see on market.product for select using (
  state in ('on-sale', 'gone')
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy product_offer on market.product for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy product_change on market.product for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Photos of a thing, in their order. The file is public.
create table market.photo (
  organisation_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  file_id uuid not null,
  position integer not null,
  width integer not null,
  height integer not null,
  is_illustration boolean not null,
  constraint photo_pk primary key (organisation_id, product_id, file_id),
  constraint photo_of foreign key (organisation_id, product_id)
    references market.product (organisation_id, product_id),
  constraint photo_size check (width > 0 and height > 0)
);
alter table market.photo enable row level security;
create policy photo_see on market.photo for select using (true);
create policy photo_keep on market.photo for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy photo_drop on market.photo for delete using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- How many of a thing counted by number are in the store room, and how many of them are kept for somebody.
create table market.stock_level (
  organisation_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  on_hand integer not null,
  kept integer not null,
  constraint stock_level_pk primary key (organisation_id, product_id),
  constraint stock_level_of foreign key (organisation_id, product_id)
    references market.product (organisation_id, product_id),
  constraint stock_level_counts check (on_hand >= 0 and kept >= 0 and kept <= on_hand)
);
alter table market.stock_level enable row level security;
create policy stock_level_see on market.stock_level for select using (true);
create policy stock_level_keep on market.stock_level using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A thing that exists once, under its own number in the cooperative.
create table market.piece (
  organisation_id uuid not null,
  piece_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  number integer not null,
  constraint piece_pk primary key (organisation_id, piece_id),
  constraint piece_number unique (organisation_id, number),
  constraint piece_product unique (organisation_id, product_id),
  constraint piece_of foreign key (organisation_id, product_id)
    references market.product (organisation_id, product_id)
);
alter table market.piece enable row level security;
create policy piece_see on market.piece for select using (true);
create policy piece_keep on market.piece using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- For whom a piece, or some of a number, is kept: a sale by hand, an order, a lot, a fair, a loan. Of one
-- piece there is never more than one that stands, over all channels.
create table market.allocation (
  organisation_id uuid not null,
  allocation_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  piece_id uuid,
  quantity integer not null,
  channel text not null,
  for_whom text not null,
  state text not null,
  expires_at timestamptz,
  made_at timestamptz not null,
  constraint allocation_pk primary key (organisation_id, allocation_id),
  constraint allocation_of foreign key (organisation_id, product_id)
    references market.product (organisation_id, product_id),
  constraint allocation_piece foreign key (organisation_id, piece_id)
    references market.piece (organisation_id, piece_id),
  constraint allocation_quantity check (quantity > 0 and (piece_id is null or quantity = 1)),
  constraint allocation_state check (state in ('standing', 'used', 'released'))
);
create unique index allocation_once on market.allocation (organisation_id, piece_id)
  where piece_id is not null and state in ('standing', 'used');
create index allocation_by_product on market.allocation (organisation_id, product_id);
create index allocation_by_piece on market.allocation (organisation_id, piece_id);
alter table market.allocation enable row level security;
create policy allocation_keep on market.allocation using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Every change of a number: who, when, why, by which document.
create table market.movement (
  organisation_id uuid not null,
  movement_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  change integer not null,
  why text not null,
  document_id uuid,
  moved_at timestamptz not null,
  person_id uuid,
  constraint movement_pk primary key (organisation_id, movement_id),
  constraint movement_of foreign key (organisation_id, product_id)
    references market.product (organisation_id, product_id),
  constraint movement_change check (change <> 0)
);
create index movement_by_product on market.movement (organisation_id, product_id);
alter table market.movement enable row level security;
create policy movement_keep on market.movement using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What buyers search: one line for each thing on sale, written again when it changes.
create table market.listing (
  product_id uuid not null,
  organisation_id uuid not null,
  commune_code text not null,
  kind text not null,
  name_fr text not null,
  name_ar text not null,
  seller_fr text not null,
  seller_ar text not null,
  price_centimes bigint not null,
  left_over integer not null,
  stock text not null,
  photo jsonb,
  offered_at timestamptz not null,
  words tsvector not null,
  constraint listing_pk primary key (product_id)
);
create index listing_words on market.listing using gin (words);
create index listing_newest on market.listing (offered_at desc, product_id);
create index listing_kind on market.listing (kind, offered_at desc, product_id);
create index listing_place on market.listing (commune_code collate "C", offered_at desc, product_id);
create index listing_price on market.listing (price_centimes, product_id);
create index listing_seller on market.listing (organisation_id, offered_at desc);

create table market.listing_word (
  word text not null,
  constraint listing_word_pk primary key (word)
);
create index listing_word_like on market.listing_word using gin (word gin_trgm_ops);
