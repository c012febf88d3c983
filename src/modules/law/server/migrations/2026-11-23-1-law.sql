-- The numbers of the law: the versions a release brings, and what administrators decided since.
create schema if not exists law;

-- A value of a number of the law from a day on, as the release brings it.
create table law.parameter_version (
  code text not null,
  from_day date not null,
  value bigint not null,
  article text not null,
  source text,
  mark text not null,
  constraint parameter_version_pk primary key (code, from_day),
  constraint parameter_version_mark check (mark in ('verified', 'to-be-checked'))
);

-- What was decided of a number: a version, or that one never was. Rows are added, nothing else.
create table law.parameter_decision (
  code text not null,
  number integer not null,
  kind text not null,
  from_day date not null,
  value bigint not null,
  article text not null,
  source text,
  mark text not null,
  reason text not null,
  person_id uuid,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint parameter_decision_pk primary key (code, number),
  constraint parameter_decision_number check (number > 0),
  constraint parameter_decision_kind check (kind in ('decided', 'withdrawn')),
  constraint parameter_decision_mark check (mark in ('verified', 'to-be-checked'))
);
