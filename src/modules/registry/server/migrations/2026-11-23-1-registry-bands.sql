-- A standing tells the kind of the organisation and every band of age, so that figures can be crossed by them.
alter table registry.standing
  add column kind text,
  add column women_under_35 integer,
  add column women_60_and_over integer,
  add column men_60_and_over integer;

update registry.standing standing
set kind = cooperative.kind,
  women_under_35 = coalesce(headcount.women_under_35, 0),
  women_60_and_over = coalesce(headcount.women_60_and_over, 0),
  men_60_and_over = coalesce(headcount.men_60_and_over, 0)
from registry.standing known
join registry.cooperative on cooperative.organisation_id = known.organisation_id
left join lateral (
  select women_under_35, women_60_and_over, men_60_and_over from registry.headcount
  where headcount.organisation_id = known.organisation_id and headcount.day <= known.day
  order by headcount.day desc limit 1) headcount on true
where known.organisation_id = standing.organisation_id and known.day = standing.day;

alter table registry.standing
  alter column kind set not null,
  alter column women_under_35 set not null,
  alter column women_60_and_over set not null,
  alter column men_60_and_over set not null;

-- The promise to the observatory, with the bands and the kind behind what it held.
create or replace view registry.published_standing as
select organisation_id, day, counted, commune_code, sector, milieu, members, women, youth, led_by_women, women_only,
  lead(day) over (partition by organisation_id order by day) as until_day,
  kind, women_under_35, women_60_and_over, men_60_and_over
from registry.standing;

-- A promise to the observatory: in which registers an organisation bears a number, and from when until when.
create view registry.published_number as
select organisation_id, commune_code, scheme, from_day, to_day from registry.identifier;
