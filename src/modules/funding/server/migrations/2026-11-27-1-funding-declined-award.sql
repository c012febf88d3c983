-- An award its holder gave up before any convention: it stays written, and counts nowhere.
create table funding.declined_award (
  organisation_id uuid not null,
  award_id uuid not null,
  commune_code text not null,
  declined_on date not null,
  heard_at timestamptz not null,
  constraint declined_award_pk primary key (organisation_id, award_id),
  constraint declined_award_commune foreign key (commune_code) references platform.place (code)
);
create index declined_award_by_commune on funding.declined_award (commune_code);
alter table funding.declined_award enable row level security;
create policy declined_award_keep on funding.declined_award using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
