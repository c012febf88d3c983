-- A vintage: the figures of a day as they were when somebody froze them. Rows are added, never changed.
create table observatory.vintage (
  vintage_id uuid not null,
  day date not null,
  taken_at timestamptz not null,
  hash text not null,
  figures integer not null,
  constraint vintage_pk primary key (vintage_id)
);
create index vintage_by_day on observatory.vintage (day);

-- What was done with it, once each and by whom: frozen, approved by a second person, published.
create table observatory.vintage_step (
  vintage_id uuid not null,
  step text not null,
  done_at timestamptz not null,
  person_id uuid,
  done_by text not null,
  constraint vintage_step_pk primary key (vintage_id, step),
  constraint vintage_step_of foreign key (vintage_id) references observatory.vintage (vintage_id),
  constraint vintage_step_known check (step in ('frozen', 'approved', 'published'))
);

-- A frozen figure: its definition and version, its place and sector ('' for all), and the two sums of a share.
create table observatory.vintage_value (
  vintage_id uuid not null,
  indicator text not null,
  version integer not null,
  place text not null,
  sector text not null,
  part bigint not null,
  whole bigint,
  hidden boolean not null,
  constraint vintage_value_pk primary key (vintage_id, indicator, place, sector),
  constraint vintage_value_of foreign key (vintage_id) references observatory.vintage (vintage_id)
);
