-- What an office looks at before buyers rely on it: claims of origin, label and health in the words of a
-- thing, and texts a cooperative asks for in the language it does not write. Nothing is deleted: a trail.
create table market.review (
  organisation_id uuid not null,
  review_id uuid not null,
  commune_code text not null,
  product_id uuid not null,
  kind text not null,
  said text not null,
  state text not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decider text not null,
  reason text not null,
  constraint review_pk primary key (organisation_id, review_id),
  constraint review_of foreign key (organisation_id, product_id)
    references market.product (organisation_id, product_id),
  constraint review_kind check (kind in ('health', 'label', 'origin', 'text')),
  constraint review_state check (state in ('open', 'confirmed', 'refused', 'reworded', 'written')),
  constraint review_reason check (state not in ('confirmed', 'refused') or reason <> '')
);
create unique index review_one_open on market.review (organisation_id, product_id, kind) where state = 'open';
create index review_by_product on market.review (organisation_id, product_id);
create index review_waiting on market.review (asked_at) where state = 'open';
alter table market.review enable row level security;
-- That a claim was confirmed or waits is for everybody: the page says so.
create policy review_see on market.review for select using (true);
create policy review_ask on market.review for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy review_decide on market.review for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

alter table market.listing add column marks jsonb not null default '[]';
create index listing_marks on market.listing using gin (marks jsonb_path_ops);
