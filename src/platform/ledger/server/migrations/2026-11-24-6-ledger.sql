-- An amount that goes from one account to another, in the book of one organisation. One row per transfer, so that
-- a book is balanced by construction; nobody may alter or remove a row.
create table platform.ledger_transfer (
  organisation_id uuid not null,
  transfer_id uuid not null,
  book text not null,
  commune_code text not null,
  debit text not null,
  credit text not null,
  amount_centimes bigint not null,
  day date not null,
  kind text not null,
  reference_kind text not null,
  reference_id uuid not null,
  reverses_id uuid,
  posted_at timestamptz not null,
  person_id uuid,
  constraint ledger_transfer_pk primary key (organisation_id, transfer_id),
  constraint ledger_transfer_commune foreign key (commune_code) references platform.place (code),
  constraint ledger_transfer_amount check (amount_centimes > 0),
  constraint ledger_transfer_moves check (debit <> credit),
  constraint ledger_transfer_whole
    unique (organisation_id, transfer_id, book, amount_centimes, debit, credit),
  -- What takes back refers to what it takes back: the same book and amount, the accounts exchanged, once.
  constraint ledger_transfer_reversed_once unique (organisation_id, reverses_id),
  constraint ledger_transfer_reverses
    foreign key (organisation_id, reverses_id, book, amount_centimes, credit, debit)
    references platform.ledger_transfer (organisation_id, transfer_id, book, amount_centimes, debit, credit)
);
create index ledger_transfer_by_reverses on platform.ledger_transfer
  (organisation_id, reverses_id, book, amount_centimes, credit, debit);
create index ledger_transfer_by_commune on platform.ledger_transfer (commune_code);
create index ledger_transfer_by_debit on platform.ledger_transfer (organisation_id, book, debit);
create index ledger_transfer_by_credit on platform.ledger_transfer (organisation_id, book, credit);
create index ledger_transfer_by_reference on platform.ledger_transfer (organisation_id, reference_kind, reference_id);
alter table platform.ledger_transfer enable row level security;
create policy ledger_transfer_keep on platform.ledger_transfer using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
