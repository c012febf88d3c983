import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Indicator } from '../indicator.ts';
import type { FigureRow } from '../figure-row.ts';

/**
 * Which rows: standings that hold on a day, within a place ('' for all) and for one organisation when it is
 * named.
 */
export interface AskedRows {
  readonly indicator: Indicator;
  readonly day: Day;
  readonly place: string;
  readonly organisation?: string;
  readonly sector?: string;
  readonly milieu?: string;
  /** The last organisation of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** What a row must have to count in a measure. */
const COUNTS = {
  cooperatives: 'true',
  members: 'members > 0',
  women: 'women > 0',
  youth: 'youth > 0',
  ledByWomen: 'led_by_women',
  womenOnly: 'women_only',
  womenOnlyMembers: 'women_only',
  womenUnder35: 'women_under_35 > 0',
  women60AndOver: 'women_60_and_over > 0',
  men60AndOver: 'men_60_and_over > 0',
  created: 'true',
} as const;

/** Wide query: the standings behind a figure, in the order of their organisations' ids. */
export async function listFigureRows(db: Db, asked: AskedRows): Promise<FigureRow[]> {
  const found = await sql<FigureRow>`
    select organisation_id as "organisationId", day as since, commune_code as "communeCode", sector, milieu,
      members, women, youth, led_by_women as "ledByWomen", women_only as "womenOnly"
    from registry.published_standing
    where ${filter(asked)} order by organisation_id limit ${asked.limit}`.execute(db);
  return found.rows;
}

function filter(asked: AskedRows): RawBuilder<unknown> {
  const { indicator, day, place, organisation, sector, milieu, after } = asked;
  const measure = 'per' in indicator ? indicator.per : indicator.of;
  const conditions = [
    sql`counted and day <= ${day} and (until_day is null or until_day > ${day})`,
    sql.raw(COUNTS[measure]),
  ];
  if (place !== '') conditions.push(sql`starts_with(commune_code, ${`${place}.`})`);
  if (organisation !== undefined) conditions.push(sql`organisation_id = ${organisation}`);
  if (sector !== undefined) conditions.push(sql`sector = ${sector}`);
  if (milieu !== undefined) conditions.push(sql`milieu = ${milieu}`);
  if (after !== undefined) conditions.push(sql`organisation_id > ${after}`);
  return sql.join(conditions, sql` and `);
}
