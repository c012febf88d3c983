-- A promise to the observatory: how each organisation that ever counted began.
create view registry.published_founding as
select distinct on (organisation_id) organisation_id, day, commune_code, sector, members, women_only
from registry.standing where counted order by organisation_id, day;

-- A promise to the observatory: the capital of each organisation, as the register knows it now.
create view registry.published_capital as
select organisation_id, capital_centimes from registry.cooperative where capital_centimes is not null;
