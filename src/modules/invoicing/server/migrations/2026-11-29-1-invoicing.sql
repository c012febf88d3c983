-- Invoices, credit notes, commission invoices: what was issued, as it was issued.
create schema if not exists invoicing;

-- A document that was issued. Its number follows the one before it in the series of its issuer, type and year, and
-- it holds the fingerprint of that one: nothing is altered, taken out or put in between.
create table invoicing.document (
  organisation_id uuid not null,
  document_id uuid not null,
  commune_code text not null,
  type text not null,
  year integer not null,
  sequence integer not null,
  number text not null,
  issued_on date not null,
  order_id uuid,
  purchase_id uuid,
  person_id uuid,
  receiver_id uuid,
  cause text not null,
  refers_to uuid,
  content jsonb not null,
  net_centimes bigint not null,
  tax_centimes bigint not null,
  gross_centimes bigint not null,
  previous text not null,
  fingerprint text not null,
  issued_at timestamptz not null,
  constraint document_pk primary key (organisation_id, document_id),
  constraint document_sequence unique (organisation_id, type, year, sequence),
  constraint document_cause unique (organisation_id, order_id, cause),
  constraint document_refers foreign key (organisation_id, refers_to)
    references invoicing.document (organisation_id, document_id),
  constraint document_type check (type in ('invoice', 'credit-note', 'commission')),
  constraint document_credit check ((type = 'credit-note') = (refers_to is not null)),
  constraint document_amounts check (sequence > 0 and net_centimes >= 0 and tax_centimes >= 0
    and gross_centimes > 0)
);
create index document_by_reference on invoicing.document (organisation_id, refers_to);
create index document_by_buyer on invoicing.document (person_id, purchase_id);
create index document_by_receiver on invoicing.document (receiver_id, year);
alter table invoicing.document enable row level security;
create policy document_see on invoicing.document for select using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or receiver_id::text = current_setting('twiza.organisation', true)
  or person_id::text = current_setting('twiza.person', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy document_issue on invoicing.document for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Numbers of the issuer that were learned after a document was issued: written beside it, never in it.
create table invoicing.completion (
  organisation_id uuid not null,
  document_id uuid not null,
  completion_id uuid not null,
  commune_code text not null,
  person_id uuid,
  mentions jsonb not null,
  completed_on date not null,
  completed_at timestamptz not null,
  constraint completion_pk primary key (organisation_id, completion_id),
  constraint completion_of foreign key (organisation_id, document_id)
    references invoicing.document (organisation_id, document_id)
);
create index completion_by_document on invoicing.completion (organisation_id, document_id);
alter table invoicing.completion enable row level security;
create policy completion_see on invoicing.completion for select using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or person_id::text = current_setting('twiza.person', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy completion_add on invoicing.completion for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The orders whose commission the house has invoiced: each once.
create table invoicing.commission_line (
  organisation_id uuid not null,
  order_id uuid not null,
  document_id uuid not null,
  receiver_id uuid not null,
  constraint commission_line_pk primary key (organisation_id, order_id),
  constraint commission_line_of foreign key (organisation_id, document_id)
    references invoicing.document (organisation_id, document_id)
);
create index commission_line_by_document on invoicing.commission_line (organisation_id, document_id);
alter table invoicing.commission_line enable row level security;
create policy commission_line_see on invoicing.commission_line for select using (
  receiver_id::text = current_setting('twiza.organisation', true)
  or current_setting('twiza.place', true) = ''
);
create policy commission_line_add on invoicing.commission_line for insert with check (
  current_setting('twiza.place', true) = ''
);

-- Who the house is on its own invoices, as an office of the market said; what was said before is kept.
create table invoicing.house (
  organisation_id uuid not null,
  version integer not null,
  identity jsonb not null,
  said_at timestamptz not null,
  said_by uuid,
  constraint house_pk primary key (organisation_id, version)
);
alter table invoicing.house enable row level security;
create policy house_see on invoicing.house for select using (true);
create policy house_say on invoicing.house for insert with check (
  current_setting('twiza.place', true) = ''
);
