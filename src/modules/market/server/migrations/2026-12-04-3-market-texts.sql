-- What is on sale is told in French and in Arabic, its text as its name.
update market.product set text_fr = name_fr where text_fr = '' and state = 'on-sale';
update market.product set text_ar = name_ar where text_ar = '' and state = 'on-sale';
alter table market.product drop constraint product_told;
alter table market.product add constraint product_told check (
  state <> 'on-sale' or (name_fr <> '' and name_ar <> '' and text_fr <> '' and text_ar <> '')
);
