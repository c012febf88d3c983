-- Changes the register has announced and the figures do not hold yet. A rebuild reads the register as it stands, so it
-- takes these off: each is added when its fact is delivered.
create view observatory.waiting_change as
select change.day, change."communeCode" as commune_code, change.sector, change.milieu, change.cooperatives, change.members,
  change.women, change.youth, change."ledByWomen" as led_by_women, change."womenOnly" as women_only,
  change."womenOnlyMembers" as women_only_members
from platform.fact
cross join lateral jsonb_to_recordset(fact.payload -> 'changes') as change (
  day date, "communeCode" text, sector text, milieu text, cooperatives integer, members integer, women integer,
  youth integer, "ledByWomen" integer, "womenOnly" integer, "womenOnlyMembers" integer)
where fact.name = 'standing-changed';
