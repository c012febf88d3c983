-- What buyers narrow by (colour, size, mark) as one number, a bit for each (search/trait.ts), kept beside what
-- lists are ordered by: a list is narrowed in its index, without reading the lines it passes over.
alter table market.listing add column traits integer not null default 0;
update market.listing set traits =
  (case when colours @> '"white"' then 1 else 0 end)
  + (case when colours @> '"black"' then 2 else 0 end)
  + (case when colours @> '"grey"' then 4 else 0 end)
  + (case when colours @> '"brown"' then 8 else 0 end)
  + (case when colours @> '"red"' then 16 else 0 end)
  + (case when colours @> '"orange"' then 32 else 0 end)
  + (case when colours @> '"yellow"' then 64 else 0 end)
  + (case when colours @> '"green"' then 128 else 0 end)
  + (case when colours @> '"blue"' then 256 else 0 end)
  + (case when colours @> '"purple"' then 512 else 0 end)
  + (case when colours @> '"pink"' then 1024 else 0 end)
  + (case when colours @> '"many"' then 2048 else 0 end)
  + (case when longest_millimetres between 1 and 1000 then 4096 else 0 end)
  + (case when longest_millimetres between 1001 and 2000 then 8192 else 0 end)
  + (case when longest_millimetres between 2001 and 1000000 then 16384 else 0 end)
  + (case when marks @> '"stamp"' then 32768 else 0 end)
  + (case when marks @> '"label"' then 65536 else 0 end)
  + (case when marks @> '"origin"' then 131072 else 0 end);
alter table market.listing drop column colours;
alter table market.listing drop column longest_millimetres;
alter table market.listing drop column marks;
drop index market.listing_newest;
drop index market.listing_kind;
drop index market.listing_price;
drop index market.listing_cheapest;
create index listing_newest on market.listing (offered_at desc, product_id) include (traits, commune_code);
create index listing_kind on market.listing (kind, offered_at desc, product_id) include (traits, commune_code);
create index listing_price on market.listing (price_centimes, product_id) include (traits, kind, commune_code);
create index listing_cheapest on market.listing (kind, price_centimes, product_id)
  include (traits, commune_code);
