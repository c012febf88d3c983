-- The definition of an indicator, one row per version. A definition that was used is never changed: a new version is.
-- Its name, definition and formula in words are messages; a word is '' where the indicator has none.
create table observatory.indicator (
  code text not null,
  version integer not null,
  from_day date not null,
  owner text not null,
  unit text not null,
  decimals integer not null,
  form text not null,
  numerator text not null,
  denominator text not null,
  source_view text not null,
  refresh text not null,
  quality text not null,
  disclosure text not null,
  ilo_item text not null,
  sdg_target text not null,
  strategy_line text not null,
  missing text not null,
  constraint indicator_pk primary key (code, version),
  constraint indicator_form check (form in ('count', 'flow', 'share', 'ratio')),
  constraint indicator_refresh check (refresh in ('facts', 'asked', 'none')),
  constraint indicator_disclosure check (disclosure in ('people', 'open')),
  constraint indicator_kept_apart check ((denominator <> '') = (form in ('share', 'ratio')) or missing <> '')
);

-- Fewest people, or cooperatives, a public figure may stand for, from a day on.
create table observatory.disclosure_rule (
  from_day date not null,
  fewest integer not null,
  why text not null,
  constraint disclosure_rule_pk primary key (from_day),
  constraint disclosure_rule_some check (fewest >= 1)
);
