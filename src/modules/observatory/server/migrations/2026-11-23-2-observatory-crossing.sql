-- Figures are told apart by age as well, and creations are counted.
alter table observatory.year_change
  add column women_under_35 integer not null default 0,
  add column women_60_and_over integer not null default 0,
  add column men_60_and_over integer not null default 0,
  add column created integer not null default 0;
alter table observatory.month_change
  add column women_under_35 integer not null default 0,
  add column women_60_and_over integer not null default 0,
  add column men_60_and_over integer not null default 0,
  add column created integer not null default 0;
alter table observatory.day_change
  add column women_under_35 integer not null default 0,
  add column women_60_and_over integer not null default 0,
  add column men_60_and_over integer not null default 0,
  add column created integer not null default 0;

-- Changes per year of a province, a sector, a kind and a milieu: what crossings of whole years add up.
create table observatory.cell_year (
  year integer not null,
  place text collate "C" not null,
  sector text not null,
  kind text not null,
  milieu text not null,
  cooperatives integer not null,
  members integer not null,
  women integer not null,
  youth integer not null,
  led_by_women integer not null,
  women_only integer not null,
  women_only_members integer not null,
  women_under_35 integer not null,
  women_60_and_over integer not null,
  men_60_and_over integer not null,
  created integer not null,
  constraint cell_year_pk primary key (place, year, sector, kind, milieu)
);
create index cell_year_by_year on observatory.cell_year (year);

-- The same per day and commune: the days of the year asked, and the communes of one province.
create table observatory.cell_day (
  day date not null,
  place text collate "C" not null,
  sector text not null,
  kind text not null,
  milieu text not null,
  cooperatives integer not null,
  members integer not null,
  women integer not null,
  youth integer not null,
  led_by_women integer not null,
  women_only integer not null,
  women_only_members integer not null,
  women_under_35 integer not null,
  women_60_and_over integer not null,
  men_60_and_over integer not null,
  created integer not null,
  constraint cell_day_pk primary key (place, day, sector, kind, milieu)
);
create index cell_day_by_day on observatory.cell_day (day);

create or replace view observatory.waiting_change as
select change.day, change."communeCode" as commune_code, change.sector, change.milieu, change.cooperatives, change.members,
  change.women, change.youth, change."ledByWomen" as led_by_women, change."womenOnly" as women_only,
  change."womenOnlyMembers" as women_only_members, change.kind, change."womenUnder35" as women_under_35,
  change."women60AndOver" as women_60_and_over, change."men60AndOver" as men_60_and_over, change.created
from platform.fact
cross join lateral jsonb_to_recordset(fact.payload -> 'changes') as change (
  day date, "communeCode" text, sector text, milieu text, cooperatives integer, members integer, women integer,
  youth integer, "ledByWomen" integer, "womenOnly" integer, "womenOnlyMembers" integer, kind text,
  "womenUnder35" integer, "women60AndOver" integer, "men60AndOver" integer, created integer)
where fact.name = 'standing-changed';
