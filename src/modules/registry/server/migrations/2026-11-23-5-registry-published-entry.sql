-- A promise to other modules: the entries of the register as they are, without what is said of people.
create view registry.published_entry as
select organisation_id, commune_code, kind, state, founded_on, name_fr, name_ar, name_zgh, sector
from registry.cooperative where state <> 'merged';
