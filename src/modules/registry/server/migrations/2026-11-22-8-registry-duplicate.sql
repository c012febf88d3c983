-- What the search for duplicates looks up, so that an entry changed costs the same however large the register.
create index identifier_by_number on registry.identifier
  (scheme, (ltrim(regexp_replace(upper(value), '[^0-9A-Z]', '', 'g'), '0')));
create index member_by_phone on registry.member (phone) where phone is not null;
create index public_page_by_phone on registry.public_page (phone) where phone is not null;
create index cooperative_merged_into on registry.cooperative (merged_into) where merged_into is not null;
create index duplicate_pair_other on registry.duplicate_pair (other_id);
create index merger_latest on registry.merger (merged_at desc) where undone_at is null;

-- How many names bear each word or sound: what many bear says little. Counted anew from the directory; the line of the empty
-- form counts the directory itself.
create table registry.name_form (
  form text not null,
  entries integer not null,
  constraint name_form_pk primary key (form)
);
