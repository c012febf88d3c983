-- What pages ask most: things by their own ids, the cheapest of a kind, the shops in the order they are shown.
create index product_by_id on market.product (product_id);
create index listing_cheapest on market.listing (kind, price_centimes, product_id);
create index shop_line_shown
  on market.shop_line ((story_fr <> '' or story_ar <> '') desc, newest_at desc, organisation_id);
