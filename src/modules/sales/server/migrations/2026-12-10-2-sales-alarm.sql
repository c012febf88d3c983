-- What differed when the books and the stores were last counted again: an account or a store, what it says and
-- what it should say. The count of each night writes them anew; what agrees again is no longer here.
create table sales.alarm (
  organisation_id uuid not null,
  about text not null,
  commune_code text not null,
  why text not null,
  stands bigint not null,
  counted bigint not null,
  seen_at timestamptz not null,
  constraint alarm_pk primary key (organisation_id, about)
);
alter table sales.alarm enable row level security;
create policy alarm_keep on sales.alarm using (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  starts_with(commune_code || '.', current_setting('twiza.place', true))
);
