-- A promise to the observatory: from when until when each officer of an organisation holds a function.
create view registry.published_term as
select organisation_id, from_day, to_day from registry.officer;
