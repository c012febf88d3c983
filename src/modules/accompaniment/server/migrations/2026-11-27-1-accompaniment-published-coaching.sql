-- A promise to other modules: who coaches, or coached, each organisation.
create view accompaniment.published_coaching as
select organisation_id, coach_id as person_id from accompaniment.enrolment
union
select organisation_id, unnest(former_coaches) as person_id from accompaniment.enrolment;
