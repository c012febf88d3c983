-- The directory is listed and counted by every filter: its indexes carry what filters look at, so that only the lines of the
-- page shown are read.
drop index registry.directory_order;
drop index registry.directory_place;
drop index registry.directory_sector;
create index directory_order on registry.directory_line (sort_key collate "C", organisation_id)
  include (commune_code, sector, milieu, kind, state, women_only, led_by_women, youth_led);
create index directory_place on registry.directory_line (commune_code collate "C", sort_key collate "C", organisation_id)
  include (sector, milieu, kind, state, women_only, led_by_women, youth_led);
create index directory_sector on registry.directory_line (sector, sort_key collate "C", organisation_id)
  include (commune_code, milieu, kind, state, women_only, led_by_women, youth_led);
