-- Figures kept up by facts. Both tables hold changes, so a figure at a date is a sum of changes up to it.
create schema if not exists observatory;

-- Changes per year, rolled up: place is a province, a region or MA; sector and milieu are one value or '' for all.
create table observatory.year_change (
  place text not null,
  sector text not null,
  milieu text not null,
  year integer not null,
  cooperatives integer not null,
  members integer not null,
  women integer not null,
  youth integer not null,
  led_by_women integer not null,
  women_only integer not null,
  women_only_members integer not null,
  constraint year_change_pk primary key (place, sector, milieu, year)
);

-- Changes per day, not rolled up, read only within the year of the date asked.
create table observatory.day_change (
  day date not null,
  place text not null,
  sector text not null,
  milieu text not null,
  cooperatives integer not null,
  members integer not null,
  women integer not null,
  youth integer not null,
  led_by_women integer not null,
  women_only integer not null,
  women_only_members integer not null,
  constraint day_change_pk primary key (day, place, sector, milieu)
);

-- Totals published by others, quoted with their source, shown beside ours and never mixed with them.
create table observatory.published_figure (
  figure_id integer not null,
  period text not null,
  place text not null,
  territory text not null,
  sector text not null,
  measure text not null,
  value numeric not null,
  note text not null,
  source text not null,
  constraint published_figure_pk primary key (figure_id)
);
create index published_figure_by on observatory.published_figure (place, measure, period);
