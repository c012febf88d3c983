import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { GroupOutcome } from '../../control/outcomes.ts';
import type { Assessment } from '../../diagnostic/assessment.ts';

/**
 * Wide query: the cooperatives of a cohort and those like them, founded since the same year and never
 * enrolled, by sector, region and milieu, on two days.
 */
export async function listGroupOutcomes(
  db: Db,
  asked: { readonly cohortId: string; readonly from: Day; readonly to: Day },
): Promise<GroupOutcome[]> {
  const found = await sql<Record<keyof GroupOutcome, string | boolean>>`
    with standing as materialized (
      select organisation_id, day, until_day, counted, members, women, milieu
      from registry.published_standing),
    supported as (select distinct organisation_id from accompaniment.enrolment
      where cohort_id = ${asked.cohortId}),
    since as (select min(r.founded_on) as day from registry.published_entry r
      where r.organisation_id in (select organisation_id from supported)),
    one as (
      select r.organisation_id, r.sector, split_part(r.commune_code, '.', 1) as region,
        r.organisation_id in (select organisation_id from supported) as supported,
        exists (select from accompaniment.enrolment e where e.organisation_id = r.organisation_id) as walked
      from registry.published_entry r where r.kind = 'cooperative'
        and r.founded_on >= (select day from since)),
    both_days as (
      select one.sector, one.region, one.supported, before.milieu, before.members as m0, before.women as w0,
        coalesce(after.members, 0) as m1, coalesce(after.women, 0) as w1,
        coalesce(after.counted, false) as counted
      from one join standing before on before.organisation_id = one.organisation_id
        and before.day <= ${asked.from}::date and before.counted
        and (before.until_day is null or before.until_day > ${asked.from}::date)
      left join standing after on after.organisation_id = one.organisation_id
        and after.day <= ${asked.to}::date
        and (after.until_day is null or after.until_day > ${asked.to}::date)
      where one.supported or not one.walked)
    select sector, region, milieu, supported as "isSupported", count(*) as cooperatives,
      sum(m0) as "membersBefore", sum(m1) as "membersAfter", sum(w0) as "womenBefore",
      sum(w1) as "womenAfter",
      count(*) filter (where counted) as "stillCounted"
    from both_days group by 1, 2, 3, 4`.execute(db);
  return found.rows.map((row) => ({
    sector: String(row.sector),
    region: String(row.region),
    milieu: String(row.milieu),
    isSupported: row.isSupported === true,
    cooperatives: Number(row.cooperatives),
    membersBefore: Number(row.membersBefore),
    membersAfter: Number(row.membersAfter),
    womenBefore: Number(row.womenBefore),
    womenAfter: Number(row.womenAfter),
    stillCounted: Number(row.stillCounted),
  }));
}

/** Wide query: what the cooperatives of a cohort think of their visits. */
export async function countStars(
  db: Db,
  cohortId: string,
): Promise<readonly { readonly stars: number; readonly count: number }[]> {
  const found = await sql<{ stars: number; count: string }>`select stars, count(*) as count
    from accompaniment.rating where cohort_id = ${cohortId} group by stars order by stars desc`.execute(db);
  return found.rows.map((row) => ({ stars: row.stars, count: Number(row.count) }));
}

/** Wide query: the diagnostics of a cohort's visits, with the number of the visit. */
export async function listCohortAnswers(
  db: Db,
  cohortId: string,
): Promise<readonly (Pick<Assessment, 'version' | 'answers'> & { readonly ordinal: number })[]> {
  const found = await sql<Pick<Assessment, 'version' | 'answers'> & { readonly ordinal: number }>`
    select v.ordinal, a.version, a.answers from accompaniment.assessment a
    join accompaniment.visit v on v.organisation_id = a.organisation_id and v.visit_id = a.visit_id
    where v.cohort_id = ${cohortId} and a.kind = 'visit'`.execute(db);
  return found.rows;
}
