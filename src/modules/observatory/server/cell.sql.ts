import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/database/server';
import type { Change } from '../change.ts';
import { MEASURE_COLUMNS } from './measure.sql.ts';
import { NAMES, NEGATED, registerChanges, SOME_CHANGE, SUMS, toldChanges } from './register-change.sql.ts';

/** Adds changes to the cells that crossings add up, in the order of their keys. */
export async function addCells(tx: Tx, changes: readonly Change[]): Promise<void> {
  const told = leaves(toldChanges(changes));
  await sql`${intoDays(told)}
    on conflict (place, day, sector, kind, milieu) do update set ${added('cell_day')}`.execute(tx);
  await sql`${intoYears(told)}
    on conflict (place, year, sector, kind, milieu) do update set ${added('cell_year')}`.execute(tx);
}

/** Writes the cells where there are none. */
export async function writeCells(tx: Tx): Promise<void> {
  await intoDays(leaves(registerChanges())).execute(tx);
  await intoYears(keptDays()).execute(tx);
}

export async function removeCells(tx: Tx): Promise<void> {
  await sql`delete from observatory.cell_day`.execute(tx);
  await sql`delete from observatory.cell_year`.execute(tx);
}

/** How many cells differ from those the register gives: days first, then their sums. */
export async function countStrayCells(tx: Tx): Promise<number> {
  const found = await sql<{ count: number }>`
    select (select count(*) from (
        select from (
          ${leaves(registerChanges())}
          union all select day, place, sector, kind, milieu, ${NEGATED} from observatory.cell_day
        ) line group by day, place, sector, kind, milieu having ${SOME_CHANGE}) days)
      + (select count(*) from (
        select from (
          ${years(keptDays())}
          union all select year, place, sector, kind, milieu, ${NEGATED} from observatory.cell_year
        ) line group by year, place, sector, kind, milieu having ${SOME_CHANGE}) years) as count`.execute(tx);
  return found.rows[0]?.count ?? 0;
}

function intoDays(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into observatory.cell_day (day, place, sector, kind, milieu, ${NAMES})
    ${days} order by 2, 1, 3, 4, 5`;
}

function intoYears(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into observatory.cell_year (year, place, sector, kind, milieu, ${NAMES})
    ${years(days)} order by 2, 1, 3, 4, 5`;
}

function leaves(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select day, commune_code as place, sector, kind, milieu, ${SUMS}
    from (${changes}) change group by 1, 2, 3, 4, 5 having ${SOME_CHANGE}`;
}

function years(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select extract(year from day)::integer as year, left(place, 6) as place, sector, kind, milieu, ${SUMS}
    from (${days}) day_line group by 1, 2, 3, 4, 5 having ${SOME_CHANGE}`;
}

function keptDays(): RawBuilder<unknown> {
  return sql`select day, place, sector, kind, milieu, ${NAMES} from observatory.cell_day`;
}

function added(table: string): RawBuilder<unknown> {
  return sql.raw(
    MEASURE_COLUMNS.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', '),
  );
}
