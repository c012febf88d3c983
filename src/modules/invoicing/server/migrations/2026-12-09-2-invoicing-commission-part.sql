-- What of the commission on parts of large orders was invoiced, each time with what it had grown to: a part is paid
-- in pieces. What the house gave back of it is less than nothing, and stands under its credit note.
create table invoicing.commission_part (
  organisation_id uuid not null,
  part_id uuid not null,
  sequence integer not null,
  document_id uuid not null,
  receiver_id uuid not null,
  commission_centimes bigint not null,
  tax_centimes bigint not null,
  constraint commission_part_pk primary key (organisation_id, part_id, sequence),
  constraint commission_part_of foreign key (organisation_id, document_id)
    references invoicing.document (organisation_id, document_id),
  constraint commission_part_sequence check (sequence > 0 and commission_centimes <> 0)
);
create index commission_part_by_document on invoicing.commission_part (organisation_id, document_id);
alter table invoicing.commission_part enable row level security;
create policy commission_part_see on invoicing.commission_part for select using (
  receiver_id::text = current_setting('twiza.organisation', true)
  or current_setting('twiza.place', true) = ''
);
create policy commission_part_add on invoicing.commission_part for insert with check (
  current_setting('twiza.place', true) = ''
);
