-- Who made the thing of a line, where that is said after it was ordered: made to order, it is made after; jars
-- taken anew are of another batch. The line itself never changes; the last telling counts.
create table sales.line_making (
  organisation_id uuid not null,
  line_making_id uuid not null,
  commune_code text not null,
  order_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  making jsonb not null,
  told_at timestamptz not null,
  told_by uuid,
  constraint line_making_pk primary key (organisation_id, line_making_id),
  constraint line_making_of foreign key (organisation_id, line_id)
    references sales.order_line (organisation_id, line_id)
);
create index line_making_by_line on sales.line_making (organisation_id, line_id, told_at);
alter table sales.line_making enable row level security;
create policy line_making_see on sales.line_making for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy line_making_tell on sales.line_making for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
