import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/database/server';
import type { Change } from '../change.ts';
import { addCells, countStrayCells, removeCells, writeCells } from './cell.sql.ts';
import { saveFigureStamp } from './kept/figure-stamp.sql.ts';
import { MEASURE_COLUMNS as COLUMNS } from './measure.sql.ts';
import { NAMES, NEGATED, registerChanges, SOME_CHANGE, SUMS, toldChanges } from './register-change.sql.ts';

/** Of provinces, months are kept only for all sectors and both milieus together. */
const KEPT_IN_MONTHS = sql`length(places.place) = 2 or (sectors.sector = '' and milieus.milieu = '')`;

/**
 * Adds changes to the figures: one statement a table. Rows are written in the order of their keys, so that
 * two deliveries at once wait for each other instead of blocking each other.
 */
export async function addChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
  const told = leaves(toldChanges(changes));
  await sql`${intoYears(told)}
    on conflict (place, sector, milieu, year) do update set ${added('year_change')}`.execute(tx);
  await sql`${intoMonths(told)}
    on conflict (place, sector, milieu, month) do update set ${added('month_change')}`.execute(tx);
  await sql`${intoDays(told)}
    on conflict (day, place, sector, milieu) do update set ${added('day_change')}`.execute(tx);
  await addCells(tx, changes);
  await saveFigureStamp(tx);
}

/**
 * Makes this transaction the only one that writes figures, and gives all its statements one view of the
 * register. It must be the first thing a transaction does.
 */
export async function holdFigures(tx: Tx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx);
  await sql`lock table observatory.year_change, observatory.month_change, observatory.day_change,
    observatory.cell_year, observatory.cell_day in share row exclusive mode`.execute(tx);
}

/** How many lines of the figures kept differ from those the register gives: days first, then their sums. */
export async function countStrayLines(tx: Tx): Promise<number> {
  const found = await sql<{ count: number }>`
    select (select count(*) from (${strayDays()}) stray) + (select count(*) from (${strayYears()}) stray)
      + (select count(*) from (${strayMonths()}) stray) as count`.execute(tx);
  return (found.rows[0]?.count ?? 0) + (await countStrayCells(tx));
}

export async function removeFigures(tx: Tx): Promise<void> {
  await sql`delete from observatory.year_change`.execute(tx);
  await sql`delete from observatory.month_change`.execute(tx);
  await sql`delete from observatory.day_change`.execute(tx);
  await removeCells(tx);
  await saveFigureStamp(tx);
}

/**
 * Writes figures where there are none, from the standings the register publishes. Returns how many lines of
 * days.
 */
export async function writeFigures(tx: Tx): Promise<number> {
  const written = await intoDays(leaves(registerChanges())).execute(tx);
  await intoYears(keptDays()).execute(tx);
  await intoMonths(keptDays()).execute(tx);
  await writeCells(tx);
  await saveFigureStamp(tx);
  return Number(written.numAffectedRows ?? 0);
}

export async function hasFigures(tx: Tx): Promise<boolean> {
  const found = await sql<{
    some: boolean;
  }>`select exists (select from observatory.day_change) as some`.execute(tx);
  return found.rows[0]?.some === true;
}

function intoYears(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into observatory.year_change (place, sector, milieu, year, ${NAMES})
    ${years(days)} order by 1, 2, 3, 4`;
}

function intoMonths(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into observatory.month_change (place, sector, milieu, month, ${NAMES}) ${months(days)}
    order by 1, 2, 3, 4`;
}

function intoDays(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into observatory.day_change (day, place, sector, milieu, ${NAMES})
    ${days} order by 1, 2, 3, 4`;
}

function strayDays(): RawBuilder<unknown> {
  return sql`
    select from (
      ${leaves(registerChanges())}
      union all select day, place, sector, milieu, ${NEGATED} from observatory.day_change
    ) line group by day, place, sector, milieu having ${SOME_CHANGE}`;
}

function strayYears(): RawBuilder<unknown> {
  return sql`
    select from (
      ${years(keptDays())}
      union all select place, sector, milieu, year, ${NEGATED} from observatory.year_change
    ) line group by place, sector, milieu, period having ${SOME_CHANGE}`;
}

function strayMonths(): RawBuilder<unknown> {
  return sql`
    select from (
      ${months(keptDays())}
      union all select place, sector, milieu, month, ${NEGATED} from observatory.month_change
    ) line group by place, sector, milieu, period having ${SOME_CHANGE}`;
}

function leaves(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select day, left(commune_code, 6) as place, sector, milieu, ${SUMS}
    from (${changes}) change group by 1, 2, 3, 4 having ${SOME_CHANGE}`;
}

function keptDays(): RawBuilder<unknown> {
  return sql`select day, place, sector, milieu, ${NAMES} from observatory.day_change`;
}

function years(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return rolledUp(days, { period: sql`extract(year from day)::integer`, kept: sql`true` });
}

function months(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return rolledUp(days, { period: sql`day - (extract(day from day)::integer - 1)`, kept: KEPT_IN_MONTHS });
}

/**
 * Each change counts in its province, its region and the country; in its sector and all; in its milieu and
 * both.
 */
function rolledUp(
  days: RawBuilder<unknown>,
  { period, kept }: { readonly period: RawBuilder<unknown>; readonly kept: RawBuilder<unknown> },
): RawBuilder<unknown> {
  return sql`
    select places.place, sectors.sector, milieus.milieu, leaf.period, ${SUMS}
    from (
      select ${period} as period, place, sector, milieu, ${SUMS} from (${days}) day_line group by 1, 2, 3, 4
    ) leaf
    cross join lateral (values ('MA'), (left(leaf.place, 2)), (leaf.place)) as places (place)
    cross join lateral (values (''), (leaf.sector)) as sectors (sector)
    cross join lateral (values (''), (leaf.milieu)) as milieus (milieu)
    where ${kept} group by 1, 2, 3, 4 having ${SOME_CHANGE}`;
}

function added(table: string): RawBuilder<unknown> {
  return sql.raw(COLUMNS.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', '));
}
