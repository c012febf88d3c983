import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { dayFrom, lastDayOfYear, yearOf, type Day } from '#platform/time';
import { COUNTRY } from '../figure.ts';

/** A share with its two sums kept apart. */
export interface KeptShare {
  readonly part: number;
  readonly whole: number;
}

const CRAFT = 'artisanat';
const YEARS = 3;

/** Wide query: craft entries counted on a day, and those among them that bear a number of the craft register. */
export async function countCraftNumbers(
  db: Db,
  { day, place }: { readonly day: Day; readonly place: string },
): Promise<KeptShare> {
  const found = await sql<KeptShare>`
    select count(*)::integer as whole, count(number.organisation_id)::integer as part
    from registry.published_standing standing
    left join (
      select distinct organisation_id from registry.published_number
      where scheme = 'craft-register' and (from_day is null or from_day <= ${day})
        and (to_day is null or to_day > ${day})) number
      on number.organisation_id = standing.organisation_id
    where standing.counted and standing.sector = ${CRAFT} and standing.day <= ${day}
      and (standing.until_day is null or standing.until_day > ${day}) and ${within(place)}`.execute(db);
  return found.rows[0] ?? { part: 0, whole: 0 };
}

/** Wide query: entries first counted in the year that ended three years before, and those still counted. */
export async function countSurvivors(
  db: Db,
  { day, place }: { readonly day: Day; readonly place: string },
): Promise<KeptShare & { readonly year: number }> {
  const year = yearOf(day) - YEARS - (day === lastDayOfYear(yearOf(day)) ? 0 : 1);
  const found = await sql<KeptShare>`
    select count(*)::integer as whole, count(*) filter (where life.lives)::integer as part
    from (
      select organisation_id, min(day) as began,
        bool_or(day <= ${day} and (until_day is null or until_day > ${day})) as lives
      from registry.published_standing standing where counted and ${within(place)} group by organisation_id
    ) life
    where life.began between ${dayFrom(year, 1, 1)} and ${lastDayOfYear(year)}`.execute(db);
  return { ...(found.rows[0] ?? { part: 0, whole: 0 }), year };
}

function within(place: string) {
  return place === COUNTRY ? sql`true` : sql`starts_with(standing.commune_code, ${`${place}.`})`;
}
