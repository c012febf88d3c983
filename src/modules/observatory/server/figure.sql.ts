import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import { addDays, dayFrom, lastDayOfYear, yearOf, type Day } from '#platform/time';
import { COUNTRY, type Breakdown, type FigureLine, placesWithin } from '../figure.ts';
import type { Measures } from '../measure.ts';
import { MEASURE_COLUMNS, MEASURE_SUMS } from './measure.sql.ts';

/**
 * What lines are asked: the state at the end of a day, of a place, told apart, narrowed to a sector or a
 * milieu.
 */
export interface AskedLines {
  readonly day: Day;
  readonly place: string;
  readonly by: Breakdown;
  readonly sector?: string;
  readonly milieu?: string;
}

const NAMES = sql.raw(MEASURE_COLUMNS.join(', '));
const REGION_LENGTH = 2;
const PROVINCE_LENGTH = 6;

/**
 * The lines of a figure: whole years, then whole months of the year asked, then the days of its last month.
 * By year, a line is what changed in that year.
 */
export async function listLines(db: Db, asked: AskedLines): Promise<FigureLine[]> {
  const found = await sql<Measures & { key: string }>`
    select key, ${MEASURE_SUMS} from (${sql.join(parts(asked), sql` union all `)}) part
    group by key order by key`.execute(db);
  return found.rows.map(({ key, ...measures }) => ({ key, measures }));
}

function parts(asked: AskedLines): RawBuilder<unknown>[] {
  const { day } = asked;
  const year = yearOf(day);
  const firstOfYear = dayFrom(year, 1, 1);
  if (day === lastDayOfYear(year)) return [years(asked, year)];

  const before = years(asked, year - 1);
  if (!hasMonths(asked)) return [before, days(asked, firstOfYear)];
  const tomorrow = addDays(day, 1);
  const firstOfMonth = dayFrom(year, monthOf(tomorrow), 1);
  const months = monthsUntil(asked, { from: firstOfYear, before: firstOfMonth });
  return firstOfMonth === tomorrow ? [before, months] : [before, months, days(asked, firstOfMonth)];
}

/** The months of a province are kept only for all its sectors and both milieus together. */
function hasMonths({ place, by, sector, milieu }: AskedLines): boolean {
  if (by !== 'province' && place.length !== PROVINCE_LENGTH) return true;
  return by !== 'sector' && by !== 'milieu' && sector === undefined && milieu === undefined;
}

function years(asked: AskedLines, last: number): RawBuilder<unknown> {
  return sql`select ${rolledKey(asked, sql`year::text`)} as key, ${NAMES} from observatory.year_change
    where ${rolledFilter(asked)} and year <= ${last}`;
}

function monthsUntil(asked: AskedLines, { from, before }: { readonly from: Day; readonly before: Day }) {
  return sql`select ${rolledKey(asked, yearAsked(asked))} as key, ${NAMES} from observatory.month_change
    where ${rolledFilter(asked)} and month >= ${from} and month < ${before}`;
}

function days(asked: AskedLines, from: Day): RawBuilder<unknown> {
  return sql`select ${dayKey(asked)} as key, ${NAMES} from observatory.day_change
    where day between ${from} and ${asked.day} and ${dayFilter(asked)}`;
}

/** The first and the last year in which anything changed, in the whole country. */
export async function findYears(db: Db): Promise<{ first: number; last: number } | undefined> {
  const found = await sql<{ first: number | null; last: number | null }>`
    select min(year) as first, max(year) as last from observatory.year_change
    where place = ${COUNTRY} and sector = '' and milieu = ''`.execute(db);
  const { first, last } = found.rows[0] ?? { first: null, last: null };
  return first === null || last === null ? undefined : { first, last };
}

function rolledKey({ by }: AskedLines, year: RawBuilder<unknown>): RawBuilder<unknown> {
  if (by === 'sector' || by === 'milieu') return sql.ref(by);
  return by === 'year' ? year : sql`place`;
}

function yearAsked({ day }: AskedLines): RawBuilder<unknown> {
  return sql`${String(yearOf(day))}::text`;
}

function rolledFilter({ place, by, sector, milieu }: AskedLines): RawBuilder<unknown> {
  const places = by === 'region' || by === 'province' ? placesWithin(place, by) : [place];
  return sql`place = any(${places})
    and ${one('sector', sector, by === 'sector')} and ${one('milieu', milieu, by === 'milieu')}`;
}

/** A column at one value, at every value when told apart by it, or rolled up. */
function one(column: 'sector' | 'milieu', value: string | undefined, apart: boolean): RawBuilder<unknown> {
  return apart && value === undefined
    ? sql`${sql.ref(column)} <> ''`
    : sql`${sql.ref(column)} = ${value ?? ''}`;
}

function dayKey(asked: AskedLines): RawBuilder<unknown> {
  const { by } = asked;
  if (by === 'year') return yearAsked(asked);
  if (by === 'region') return sql`left(place, ${REGION_LENGTH}::integer)`;
  return by === 'province' ? sql`place` : sql.ref(by);
}

function dayFilter({ place, sector, milieu }: AskedLines): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (place.length === PROVINCE_LENGTH) conditions.push(sql`place = ${place}`);
  else if (place !== COUNTRY) conditions.push(sql`left(place, ${REGION_LENGTH}::integer) = ${place}`);
  if (sector !== undefined) conditions.push(sql`sector = ${sector}`);
  if (milieu !== undefined) conditions.push(sql`milieu = ${milieu}`);
  return sql.join(conditions, sql` and `);
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
