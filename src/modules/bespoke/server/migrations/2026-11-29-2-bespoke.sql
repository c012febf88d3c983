-- What is made to order: how a model is made, who asks for a piece, what was agreed and shown.
create schema if not exists bespoke;

-- How a model is made to order: measures and bounds, price, delay, deposit, stages, what is kept on cancelling.
create table bespoke.model (
  organisation_id uuid not null,
  product_id uuid not null,
  commune_code text not null,
  terms jsonb not null,
  told_at timestamptz not null,
  version integer not null,
  constraint model_pk primary key (organisation_id, product_id)
);
alter table bespoke.model enable row level security;
create policy model_see on bespoke.model for select using (true);
create policy model_keep on bespoke.model using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A piece somebody asks for. The model, the thing and who asks are copied: nothing follows later changes. Once
-- accepted, its order in the sales of the cooperative bears the same id.
create table bespoke.request (
  organisation_id uuid not null,
  request_id uuid not null,
  commune_code text not null,
  person_id uuid not null,
  product_id uuid not null,
  number text not null,
  state text not null,
  thing jsonb not null,
  terms jsonb not null,
  asked jsonb not null,
  contact jsonb not null,
  price_centimes bigint not null,
  offer jsonb,
  stage integer not null,
  changes_asked integer not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  reminded_at timestamptz,
  approved_at timestamptz,
  version integer not null,
  constraint request_pk primary key (organisation_id, request_id),
  constraint request_number unique (organisation_id, number),
  constraint request_state check (state in ('asked', 'offered', 'refused', 'withdrawn', 'accepted', 'finished',
    'approved', 'cancelled')),
  constraint request_price check (price_centimes > 0),
  constraint request_offered check (state in ('asked', 'refused', 'withdrawn') or offer is not null),
  constraint request_stage check (stage >= 0 and changes_asked >= 0)
);
create index request_by_person on bespoke.request (person_id, asked_at);
create index request_waiting on bespoke.request (state, asked_at) where state in ('asked', 'finished');
alter table bespoke.request enable row level security;
create policy request_see on bespoke.request for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy request_keep on bespoke.request using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Everything that happened to a request, with the photos of its stages; nothing is altered here.
create table bespoke.request_event (
  organisation_id uuid not null,
  event_id uuid not null,
  commune_code text not null,
  request_id uuid not null,
  person_id uuid not null,
  what text not null,
  by_whom text not null,
  note text not null,
  stage text,
  photo jsonb,
  at timestamptz not null,
  constraint request_event_pk primary key (organisation_id, event_id),
  constraint request_event_of foreign key (organisation_id, request_id)
    references bespoke.request (organisation_id, request_id)
);
create index request_event_by_request on bespoke.request_event (organisation_id, request_id);
alter table bespoke.request_event enable row level security;
create policy request_event_see on bespoke.request_event for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy request_event_keep on bespoke.request_event for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The secret address of a request, kept as its hash.
create table bespoke.request_key (
  key_hash text not null,
  organisation_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  constraint request_key_pk primary key (key_hash)
);
