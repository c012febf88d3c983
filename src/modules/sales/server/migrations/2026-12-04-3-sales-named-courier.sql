-- Who carries a parcel, as who sent it said: what is collected at its door stands on that courier's account.
alter table sales.seller_order add column courier text not null default '';
