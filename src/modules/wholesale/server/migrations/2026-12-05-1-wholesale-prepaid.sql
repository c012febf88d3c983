-- What of a lot was paid the moment it was accepted, out of money sent before: its invoice says it.
alter table wholesale.lot add column prepaid_centimes bigint not null default 0;
alter table wholesale.lot add constraint lot_prepaid check (prepaid_centimes >= 0);
