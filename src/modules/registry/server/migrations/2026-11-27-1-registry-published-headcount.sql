-- A promise to other modules: how many women and men an organisation counted on a day, those too that are
-- only forming and have no standing yet.
create view registry.published_headcount as
select organisation_id, day,
  women_under_35 + women_35_to_59 + women_60_and_over as women,
  men_under_35 + men_35_to_59 + men_60_and_over as men,
  women_under_35, men_under_35, officers, women_officers
from registry.headcount;
