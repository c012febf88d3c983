import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { COUNTRY } from '../figure.ts';
import { lastDayOfYear, yearOf, type Day } from '#platform/time';

/** A share with its two sums kept apart. */
export interface KeptShare {
  readonly part: number;
  readonly whole: number;
}

/** The sector of crafts. */
export const CRAFT = 'artisanat';
const YEARS = 3;

/** A share of one province. */
export interface ProvinceShare extends KeptShare {
  readonly province: string;
}

/** Wide query: by province, craft entries counted on a day that bear a number of the craft register. */
export async function listCraftNumbers(
  db: Db,
  { day, place }: { readonly day: Day; readonly place: string },
): Promise<{ readonly province: string; readonly part: number }[]> {
  const found = await sql<{ province: string; part: number }>`
    select left(standing.commune_code, 6) as province, count(*)::integer as part
    from (
      select distinct organisation_id from registry.published_number
      where scheme = 'craft-register' and (from_day is null or from_day <= ${day})
        and (to_day is null or to_day > ${day})
        and ${place === COUNTRY ? sql`true` : sql`starts_with(commune_code, ${`${place}.`})`}) number
    cross join lateral (
      select counted, sector, commune_code from registry.published_standing known
      where known.organisation_id = number.organisation_id and known.day <= ${day}
      order by known.day desc limit 1) standing
    where standing.counted and standing.sector = ${CRAFT} group by 1`.execute(db);
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
    select substr(life.began, 11, 6) as province, count(*)::integer as whole,
      count(*) filter (where life.counted_on = life.known_on)::integer as part
    from (
      select min(day::text || commune_code) filter (where counted) as began,
        max(day) filter (where day <= ${day} and counted) as counted_on,
        max(day) filter (where day <= ${day}) as known_on
      from registry.published_standing group by organisation_id
    ) life
    where left(life.began, 4) = ${String(year)} group by 1`.execute(db);
  return found.rows;
}
