import type { ClientBase } from 'pg';

/**
 * Gives one coach every cooperative that is accompanied, and as many more, with all their visits to come.
 * Returns how many she has. Twice changes nothing.
 */
export async function giveCaseload(
  client: ClientBase,
  { coachId, cooperatives }: { readonly coachId: string; readonly cooperatives: number },
): Promise<number> {
  await client.query(
    `with pattern as (
       select e.* from accompaniment.enrolment e order by e.organisation_id, e.enrolment_id limit 1
     ), more as (
       select r.organisation_id, r.commune_code, gen_random_uuid() as enrolment_id
       from registry.published_entry r
       where r.kind = 'cooperative' and r.state = 'registered' and not exists (
         select from accompaniment.enrolment e where e.organisation_id = r.organisation_id)
       order by r.organisation_id
       limit greatest(0, $1 - (select count(*) from accompaniment.enrolment))
     ), enrolled as (
       insert into accompaniment.enrolment
       select (jsonb_populate_record(null::accompaniment.enrolment,
         to_jsonb(p) || jsonb_build_object('organisation_id', m.organisation_id,
         'enrolment_id', m.enrolment_id, 'commune_code', m.commune_code))).*
       from pattern p cross join more m
     )
     insert into accompaniment.visit
     select (jsonb_populate_record(null::accompaniment.visit,
       to_jsonb(v) || jsonb_build_object('organisation_id', m.organisation_id,
       'enrolment_id', m.enrolment_id, 'commune_code', m.commune_code, 'visit_id', gen_random_uuid()))).*
     from more m cross join pattern p
     join accompaniment.visit v on v.organisation_id = p.organisation_id and v.enrolment_id = p.enrolment_id`,
    [cooperatives],
  );
  await client.query('update accompaniment.enrolment set coach_id = $1', [coachId]);
  await client.query(
    `update accompaniment.visit set coach_id = $1, state = 'planned', day = null, done_on = null,
       done_by = null, started_on = null, agreement = null, objection = null, validated_on = null`,
    [coachId],
  );
  await client.query('analyze accompaniment.visit');
  const { rows } = await client.query('select count(*)::int as count from accompaniment.enrolment');
  return Number(rows[0]?.count ?? 0);
}
