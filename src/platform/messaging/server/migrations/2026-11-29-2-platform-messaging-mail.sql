-- A message goes to a telephone or to a mailbox.
alter table platform.short_message add column email text;
alter table platform.short_message alter column phone drop not null;
alter table platform.short_message add constraint short_message_to check ((phone is null) <> (email is null));
