-- The register: organisations, their identifiers, events in law, members, officers, documents, evidence.
create schema if not exists registry;

create table registry.sector (
  sector text not null,
  isic_section text not null,
  local_produce boolean not null,
  constraint sector_pk primary key (sector)
);

create table registry.cooperative (
  organisation_id uuid not null,
  kind text not null,
  name_fr text not null,
  name_ar text not null,
  name_zgh text,
  -- The names folded, for telling whether one is taken: search never compares names as written.
  name_key text not null,
  name_key_ar text not null,
  commune_code text not null,
  milieu text not null,
  sector text not null,
  activity text,
  address text,
  founded_on date not null,
  capital_centimes bigint,
  state text not null,
  merged_into uuid,
  origin text not null,
  told_by text,
  version integer not null,
  recorded_at timestamptz not null,
  constraint cooperative_pk primary key (organisation_id),
  constraint cooperative_seat unique (organisation_id, commune_code),
  constraint cooperative_commune foreign key (commune_code) references platform.place (code),
  constraint cooperative_sector foreign key (sector) references registry.sector (sector),
  constraint cooperative_kind check (kind in ('cooperative', 'union', 'association', 'informal-group')),
  constraint cooperative_state check (state in ('forming', 'registered', 'suspended', 'struck-off', 'merged')),
  constraint cooperative_merged check ((state = 'merged') = (merged_into is not null)),
  constraint cooperative_milieu check (milieu in ('rural', 'urban')),
  constraint cooperative_origin check (origin in ('demonstration', 'import', 'office')),
  constraint cooperative_capital check (capital_centimes >= 0)
);
create index cooperative_by_commune on registry.cooperative (commune_code, organisation_id);
create index cooperative_by_sector on registry.cooperative (sector);
create index cooperative_by_name on registry.cooperative (commune_code, name_key);
create index cooperative_by_name_ar on registry.cooperative (commune_code, name_key_ar);
create index cooperative_told on registry.cooperative (organisation_id) where told_by is not null;
alter table registry.cooperative enable row level security;
create policy cooperative_see on registry.cooperative for select using (true);
create policy cooperative_keep on registry.cooperative using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What the cooperative says of itself to the public.
create table registry.public_page (
  organisation_id uuid not null,
  commune_code text not null,
  story_fr text,
  story_ar text,
  products text,
  phone text,
  opening text,
  updated_at timestamptz not null,
  constraint public_page_pk primary key (organisation_id),
  constraint public_page_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade
);
create index public_page_of_seat on registry.public_page (organisation_id, commune_code);
alter table registry.public_page enable row level security;
create policy public_page_see on registry.public_page for select using (true);
create policy public_page_keep on registry.public_page using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The number an organisation bears in one register, for a time.
create table registry.identifier (
  organisation_id uuid not null,
  identifier_id uuid not null,
  commune_code text not null,
  scheme text not null,
  value text not null,
  court text,
  from_day date,
  to_day date,
  constraint identifier_pk primary key (organisation_id, identifier_id),
  constraint identifier_once unique (organisation_id, scheme, value),
  constraint identifier_scheme check (scheme in ('local-register', 'central-register', 'craft-register', 'ice', 'tax', 'cnss')),
  constraint identifier_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade
);
create index identifier_of_seat on registry.identifier (organisation_id, commune_code);
alter table registry.identifier enable row level security;
create policy identifier_see on registry.identifier for select using (true);
create policy identifier_keep on registry.identifier using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Lookup: one holder per number and register.
create table registry.identifier_holder (
  scheme text not null,
  value text not null,
  organisation_id uuid not null,
  constraint identifier_holder_pk primary key (scheme, value)
);
create index identifier_holder_of on registry.identifier_holder (organisation_id);

-- An event in law. Never edited: a later event corrects it (corrects).
create table registry.life_event (
  organisation_id uuid not null,
  event_id uuid not null,
  commune_code text not null,
  kind text not null,
  legal_day date not null,
  filed_day date not null,
  note text,
  changes jsonb,
  corrects uuid,
  author_person_id uuid,
  recorded_at timestamptz not null,
  constraint life_event_pk primary key (organisation_id, event_id),
  constraint life_event_corrected foreign key (organisation_id, corrects)
    references registry.life_event (organisation_id, event_id),
  constraint life_event_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade,
  constraint life_event_days check (legal_day <= filed_day),
  constraint life_event_kind check (kind in (
    'name-approval', 'registration', 'amendment', 'suspension', 'resumption', 'striking-off', 'correction'))
);
create index life_event_of_seat on registry.life_event (organisation_id, commune_code);
create index life_event_corrects on registry.life_event (organisation_id, corrects);
alter table registry.life_event enable row level security;
create policy life_event_see on registry.life_event for select using (true);
create policy life_event_add on registry.life_event for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy life_event_withdraw on registry.life_event for delete using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A member of the cooperative: personal data, seen by its officers, its office and the member.
create table registry.member (
  organisation_id uuid not null,
  member_id uuid not null,
  commune_code text not null,
  person_id uuid not null,
  name_latin text not null,
  name_arabic text,
  gender text not null,
  birth_year integer,
  phone text,
  member_code text not null,
  admitted_on date not null,
  left_on date,
  leaving_reason text,
  version integer not null,
  constraint member_pk primary key (organisation_id, member_id),
  constraint member_code_once unique (organisation_id, member_code),
  constraint member_gender check (gender in ('F', 'M')),
  constraint member_birth check (birth_year between 1900 and 2100),
  constraint member_days check (left_on is null or left_on >= admitted_on),
  constraint member_leaving check ((left_on is null) = (leaving_reason is null)),
  constraint member_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade
);
create index member_of_seat on registry.member (organisation_id, commune_code);
create index member_person on registry.member (person_id);
alter table registry.member enable row level security;
create policy member_keep on registry.member using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
  or person_id::text = current_setting('twiza.person', true)
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A function held by a member for a time.
create table registry.officer (
  organisation_id uuid not null,
  officer_id uuid not null,
  commune_code text not null,
  member_id uuid not null,
  function text not null,
  from_day date not null,
  to_day date,
  constraint officer_pk primary key (organisation_id, officer_id),
  constraint officer_member foreign key (organisation_id, member_id)
    references registry.member (organisation_id, member_id) on delete cascade,
  constraint officer_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade,
  constraint officer_function check (function in ('president', 'treasurer', 'secretary', 'manager', 'board')),
  constraint officer_days check (to_day is null or to_day >= from_day)
);
create index officer_of_member on registry.officer (organisation_id, member_id);
create index officer_of_seat on registry.officer (organisation_id, commune_code);
alter table registry.officer enable row level security;
create policy officer_keep on registry.officer using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- Members as numbers on a day: declared by the cooperative or its office, or counted from its member rows.
-- Age bands: under 35, 35 to 59, 60 and over, on that day. Members of unknown age are counted in the middle band.
create table registry.headcount (
  organisation_id uuid not null,
  day date not null,
  commune_code text not null,
  women_under_35 integer not null,
  women_35_to_59 integer not null,
  women_60_and_over integer not null,
  men_under_35 integer not null,
  men_35_to_59 integer not null,
  men_60_and_over integer not null,
  officers integer not null,
  women_officers integer not null,
  source text not null,
  recorded_at timestamptz not null,
  constraint headcount_pk primary key (organisation_id, day),
  constraint headcount_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade,
  constraint headcount_source check (source in ('declared', 'counted')),
  constraint headcount_positive check (
    least(women_under_35, women_35_to_59, women_60_and_over, men_under_35, men_35_to_59, men_60_and_over) >= 0),
  constraint headcount_officers check (women_officers between 0 and officers)
);
create index headcount_of_seat on registry.headcount (organisation_id, commune_code);
alter table registry.headcount enable row level security;
create policy headcount_see on registry.headcount for select using (true);
create policy headcount_keep on registry.headcount using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What the register says of an organisation from a day on, until its next row. Every figure is a sum of these rows.
-- Replayed from rows whose place and sector are checked there; checked again here, a list would come in a tenth slower.
create table registry.standing (
  organisation_id uuid not null,
  day date not null,
  counted boolean not null,
  commune_code text not null,
  sector text not null,
  milieu text not null,
  members integer not null,
  women integer not null,
  youth integer not null,
  led_by_women boolean not null,
  women_only boolean not null,
  constraint standing_pk primary key (organisation_id, day),
  constraint standing_cooperative foreign key (organisation_id)
    references registry.cooperative (organisation_id) on delete cascade
);
create index standing_by_place on registry.standing (commune_code);
alter table registry.standing enable row level security;
create policy standing_see on registry.standing for select using (true);
create policy standing_keep on registry.standing using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

create table registry.document (
  organisation_id uuid not null,
  document_id uuid not null,
  commune_code text not null,
  kind text not null,
  title text not null,
  file_id uuid,
  day date not null,
  visibility text not null,
  constraint document_pk primary key (organisation_id, document_id),
  constraint document_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade,
  constraint document_kind check (kind in ('statutes', 'member-list', 'minutes', 'accounts', 'certificate', 'other')),
  constraint document_visibility check (visibility in ('public', 'reach'))
);
create index document_of_seat on registry.document (organisation_id, commune_code);
alter table registry.document enable row level security;
create policy document_see on registry.document for select using (
  visibility = 'public'
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy document_keep on registry.document using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A sign of life, with its day: a filing, a visit, a sale, a fair, a press article.
create table registry.activity_evidence (
  organisation_id uuid not null,
  evidence_id uuid not null,
  commune_code text not null,
  kind text not null,
  day date not null,
  note_fr text,
  source text,
  constraint activity_evidence_pk primary key (organisation_id, evidence_id),
  constraint activity_evidence_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade,
  constraint activity_evidence_kind check (kind in ('filing', 'visit', 'fair', 'grant', 'press', 'sale'))
);
create index activity_evidence_of_seat on registry.activity_evidence (organisation_id, commune_code);
alter table registry.activity_evidence enable row level security;
create policy activity_evidence_see on registry.activity_evidence for select using (true);
create policy activity_evidence_keep on registry.activity_evidence using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A list brought by an office. organisation_id is the office's.
create table registry.import_run (
  organisation_id uuid not null,
  import_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  state text not null,
  header_row integer not null,
  headers jsonb not null,
  mapping jsonb not null,
  rows_total integer not null,
  rows_done integer not null,
  rows_created integer not null,
  rows_updated integer not null,
  rows_unchanged integer not null,
  rows_refused integer not null,
  trouble text,
  by_person_id uuid not null,
  reach_place text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint import_run_pk primary key (organisation_id, import_id),
  constraint import_run_state check (state in (
    'reading', 'unreadable', 'preview', 'importing', 'imported', 'undoing', 'undone'))
);
alter table registry.import_run enable row level security;
create policy import_run_keep on registry.import_run using (
  organisation_id::text = current_setting('twiza.organisation', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  organisation_id::text = current_setting('twiza.organisation', true) or current_setting('twiza.trusted', true) = 'on'
);

create table registry.import_line (
  organisation_id uuid not null,
  import_id uuid not null,
  line_no integer not null,
  cells jsonb not null,
  problems jsonb not null,
  outcome text not null,
  target_id uuid,
  before jsonb,
  constraint import_line_pk primary key (organisation_id, import_id, line_no),
  constraint import_line_run foreign key (organisation_id, import_id)
    references registry.import_run (organisation_id, import_id) on delete cascade,
  constraint import_line_outcome check (outcome in ('waiting', 'created', 'updated', 'unchanged', 'refused', 'undone'))
);
alter table registry.import_line enable row level security;
create policy import_line_keep on registry.import_line using (
  organisation_id::text = current_setting('twiza.organisation', true) or current_setting('twiza.trusted', true) = 'on'
) with check (
  organisation_id::text = current_setting('twiza.organisation', true) or current_setting('twiza.trusted', true) = 'on'
);

-- Two organisations that may be one. organisation_id is the smaller of the two ids, so a pair is there once.
create table registry.duplicate_pair (
  organisation_id uuid not null,
  other_id uuid not null,
  commune_code text not null,
  score integer not null,
  reasons jsonb not null,
  state text not null,
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  constraint duplicate_pair_pk primary key (organisation_id, other_id),
  constraint duplicate_pair_order check (organisation_id < other_id),
  constraint duplicate_pair_state check (state in ('open', 'different', 'merged')),
  constraint duplicate_pair_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade
);
create index duplicate_pair_open on registry.duplicate_pair (state, score desc, organisation_id);
create index duplicate_pair_of_seat on registry.duplicate_pair (organisation_id, commune_code);
alter table registry.duplicate_pair enable row level security;
create policy duplicate_pair_keep on registry.duplicate_pair using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (starts_with(commune_code || '.', current_setting('twiza.place', true)));

-- A merge: who was absorbed by whom, and what to give back when it is undone. organisation_id is the absorbed one's.
create table registry.merger (
  organisation_id uuid not null,
  merger_id uuid not null,
  commune_code text not null,
  survivor_id uuid not null,
  state_before text not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  constraint merger_pk primary key (organisation_id, merger_id),
  constraint merger_seat foreign key (organisation_id, commune_code)
    references registry.cooperative (organisation_id, commune_code) on update cascade on delete cascade
);
create index merger_of_seat on registry.merger (organisation_id, commune_code);
alter table registry.merger enable row level security;
create policy merger_keep on registry.merger using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (starts_with(commune_code || '.', current_setting('twiza.place', true)));

-- Counters of an organisation: the next member number.
create table registry.counter (
  organisation_id uuid not null,
  name text not null,
  last integer not null,
  constraint counter_pk primary key (organisation_id, name)
);
alter table registry.counter enable row level security;
create policy counter_keep on registry.counter using (true) with check (true);

-- Projection for search: one line per organisation, fed by facts, rebuilt on demand.
create table registry.directory_line (
  organisation_id uuid not null,
  name_fr text not null,
  name_ar text not null,
  name_zgh text,
  commune_code text not null,
  sector text not null,
  milieu text not null,
  state text not null,
  kind text not null,
  founded_on date not null,
  members integer not null,
  women integer not null,
  youth integer not null,
  led_by_women boolean not null,
  women_only boolean not null,
  youth_led boolean not null,
  words tsvector not null,
  sort_key text not null,
  constraint directory_line_pk primary key (organisation_id)
);
create index directory_words on registry.directory_line using gin (words);
create index directory_order on registry.directory_line (sort_key collate "C", organisation_id);
create index directory_place on registry.directory_line (commune_code collate "C", sort_key collate "C", organisation_id);
create index directory_sector on registry.directory_line (sector, sort_key collate "C", organisation_id);

-- The distinct words of names, to mend a misspelt search on the vocabulary rather than on every name.
create table registry.directory_word (
  word text not null,
  constraint directory_word_pk primary key (word)
);
create index directory_word_like on registry.directory_word using gin (word gin_trgm_ops);

-- A promise to the observatory: standings, each with the day the next one takes over.
create view registry.published_standing as
select organisation_id, day, counted, commune_code, sector, milieu, members, women, youth, led_by_women, women_only,
  lead(day) over (partition by organisation_id order by day) as until_day
from registry.standing;
