-- Changes per month, rolled up like those of year_change for the country and its regions, and for each province as a whole:
-- a figure within a year is the sum of whole years, whole months and the days of one month, however large the register.
create table observatory.month_change (
  place text not null,
  sector text not null,
  milieu text not null,
  month date not null,
  cooperatives integer not null,
  members integer not null,
  women integer not null,
  youth integer not null,
  led_by_women integer not null,
  women_only integer not null,
  women_only_members integer not null,
  constraint month_change_pk primary key (place, sector, milieu, month),
  constraint month_change_first_day check (extract(day from month) = 1)
);
