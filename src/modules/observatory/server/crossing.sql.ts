import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import { dayFrom, lastDayOfYear, yearOf, type Day } from '#platform/time';
import type { Crossed, Dimension } from '../crossing.ts';
import { COUNTRY } from '../figure.ts';
import type { Measures } from '../measure.ts';
import { MEASURE_COLUMNS, MEASURE_SUMS } from './measure.sql.ts';

/** What cells are asked: up to the end of a day, of a place, told apart twice, narrowed. */
export interface AskedCells {
  readonly day: Day;
  readonly place: string;
  readonly rows: Dimension;
  readonly columns?: Dimension;
  readonly sector?: string;
  readonly milieu?: string;
  readonly kind?: string;
  /** Only what changed in the year of the day. */
  readonly withinYear?: boolean;
}

const NAMES = sql.raw(MEASURE_COLUMNS.join(', '));

/** Adds up whole years and the days of the year asked; communes are told only by days, of their province. */
export async function listCells(db: Db, asked: AskedCells): Promise<Crossed[]> {
  const found = await sql<Measures & { row: string; column: string }>`
    select row_key as row, column_key as column, ${MEASURE_SUMS}
    from (${sql.join(parts(asked), sql` union all `)}) part
    group by row_key, column_key order by row_key, column_key`.execute(db);
  return found.rows.map(({ row, column, ...measures }) => ({ row, column, measures }));
}

function parts(asked: AskedCells): RawBuilder<unknown>[] {
  const year = yearOf(asked.day);
  const isWhole = asked.day === lastDayOfYear(year);
  const firstDay = dayFrom(year, 1, 1);
  if (asked.rows === 'commune' || asked.columns === 'commune') {
    return [days(asked, asked.withinYear === true ? firstDay : undefined)];
  }
  if (asked.withinYear === true)
    return [isWhole ? years(asked, { from: year, to: year }) : days(asked, firstDay)];
  return isWhole ? [years(asked, { to: year })] : [years(asked, { to: year - 1 }), days(asked, firstDay)];
}

function years(asked: AskedCells, { from, to }: { readonly from?: number; readonly to: number }) {
  const since = from === undefined ? sql`true` : sql`year >= ${from}`;
  return sql`select ${key(asked.rows, sql`year::text`)} as row_key,
      ${key(asked.columns, sql`year::text`)} as column_key, ${NAMES}
    from observatory.cell_year where year <= ${to} and ${since} and ${narrowed(asked)}`;
}

function days(asked: AskedCells, from: Day | undefined) {
  const since = from === undefined ? sql`true` : sql`day >= ${from}`;
  const year = sql`extract(year from day)::integer::text`;
  return sql`select ${key(asked.rows, year)} as row_key, ${key(asked.columns, year)} as column_key, ${NAMES}
    from observatory.cell_day where day <= ${asked.day} and ${since} and ${narrowed(asked)}`;
}

function key(dimension: Dimension | undefined, year: RawBuilder<unknown>): RawBuilder<unknown> {
  switch (dimension) {
    case undefined:
    case 'gender':
    case 'age':
      return sql`''`;
    case 'region':
      return sql`left(place, 2)`;
    case 'province':
      return sql`left(place, 6)`;
    case 'commune':
      return sql`place`;
    case 'type':
    case 'sector':
      return sql`sector`;
    case 'year':
      return year;
    default:
      return sql.ref(dimension);
  }
}

function narrowed({ place, sector, milieu, kind }: AskedCells): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    ...(place === COUNTRY ? [] : [sql`place >= ${place} and place < ${`${place}/`}`]),
    ...(sector === undefined ? [] : [sql`sector = ${sector}`]),
    ...(milieu === undefined ? [] : [sql`milieu = ${milieu}`]),
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
  ];
  return sql.join(conditions, sql` and `);
}
