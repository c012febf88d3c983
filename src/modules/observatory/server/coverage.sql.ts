import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { dayFrom, lastDayOfYear, yearOf, type Day } from '#platform/time';

/** A share with its two sums kept apart. */
export interface KeptShare {
  readonly part: number;
  readonly whole: number;
}

const CRAFT = 'artisanat';
const YEARS = 3;

/** A share of one province. */
export interface ProvinceShare extends KeptShare {
  readonly province: string;
}

/** Wide query: by province, craft entries counted on a day, and those that bear a number of the craft register. */
export async function listCraftNumbers(db: Db, day: Day): Promise<ProvinceShare[]> {
  const found = await sql<ProvinceShare>`
    select left(standing.commune_code, 6) as province, count(*)::integer as whole,
      count(number.organisation_id)::integer as part
    from registry.published_standing standing
    left join (
      select distinct organisation_id from registry.published_number
      where scheme = 'craft-register' and (from_day is null or from_day <= ${day})
        and (to_day is null or to_day > ${day})) number
      on number.organisation_id = standing.organisation_id
    where standing.counted and standing.sector = ${CRAFT} and standing.day <= ${day}
      and (standing.until_day is null or standing.until_day > ${day})
    group by 1`.execute(db);
  return found.rows;
}

/** The year that ended three years before a day. */
export function cohortYear(day: Day): number {
  return yearOf(day) - YEARS - (day === lastDayOfYear(yearOf(day)) ? 0 : 1);
}

/** Wide query: by province of their first seat, entries first counted in a year, and those still counted. */
export async function listSurvivors(db: Db, day: Day): Promise<ProvinceShare[]> {
  const year = cohortYear(day);
  const found = await sql<ProvinceShare>`
    select left(life.commune_code, 6) as province, count(*)::integer as whole,
      count(*) filter (where life.lives)::integer as part
    from (
      select organisation_id, min(day) as began, (array_agg(commune_code order by day))[1] as commune_code,
        bool_or(day <= ${day} and (until_day is null or until_day > ${day})) as lives
      from registry.published_standing where counted group by organisation_id
    ) life
    where life.began between ${dayFrom(year, 1, 1)} and ${lastDayOfYear(year)} group by 1`.execute(db);
  return found.rows;
}
