import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/database/server';
import type { Change } from '../change.ts';

const COLUMNS = [
  'cooperatives',
  'members',
  'women',
  'youth',
  'led_by_women',
  'women_only',
  'women_only_members',
];
const NAMES = sql.raw(COLUMNS.join(', '));
const SUMS = sql.raw(COLUMNS.map((column) => `sum(${column})::integer as ${column}`).join(', '));
const SOME_CHANGE = sql.raw(COLUMNS.map((column) => `sum(${column}) <> 0`).join(' or '));

/**
 * Adds changes to the figures: one statement a table. Rows are written in the order of their keys, so that two
 * deliveries at once wait for each other instead of blocking each other.
 */
export async function addChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
  const told = toldChanges(changes);
  await sql`${yearChanges(told)} on conflict (place, sector, milieu, year) do update set ${added('year_change')}`.execute(
    tx,
  );
  await sql`${dayChanges(told)} on conflict (day, place, sector, milieu) do update set ${added('day_change')}`.execute(
    tx,
  );
}

/**
 * Makes this transaction the only one that writes figures, and gives all its statements one view of the register.
 * It must be the first thing a transaction does.
 */
export async function holdFigures(tx: Tx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx);
  await sql`lock table observatory.year_change, observatory.day_change in share row exclusive mode`.execute(
    tx,
  );
}

/** Wide query: how many lines of the figures kept differ from those the register gives. None, when all is well. */
export async function countStrayLines(tx: Tx): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from (
      select place, sector, milieu, day from (
        ${leaves(registerChanges())}
        union all
        select day, place, sector, milieu, ${negated()} from observatory.day_change
      ) difference group by place, sector, milieu, day having ${SOME_CHANGE}
      union all
      select place, sector, milieu, make_date(year, 1, 1) from (
        ${rolledUp(registerChanges())}
        union all
        select place, sector, milieu, year, ${negated()} from observatory.year_change
      ) difference group by place, sector, milieu, year having ${SOME_CHANGE}
    ) stray`.execute(tx);
  return found.rows[0]?.count ?? 0;
}

/** Wide query: writes all figures anew from the standings the register publishes. */
export async function replaceFigures(tx: Tx): Promise<void> {
  await sql`delete from observatory.year_change`.execute(tx);
  await sql`delete from observatory.day_change`.execute(tx);
  await yearChanges(registerChanges()).execute(tx);
  await dayChanges(registerChanges()).execute(tx);
}

/** Changes told by a fact, as rows. */
function toldChanges(changes: readonly Change[]): RawBuilder<unknown> {
  return sql`
    select day, "communeCode" as commune_code, sector, milieu, cooperatives, members, women, youth,
      "ledByWomen" as led_by_women, "womenOnly" as women_only, "womenOnlyMembers" as women_only_members
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as told (
      day date, "communeCode" text, sector text, milieu text, cooperatives integer, members integer, women integer,
      youth integer, "ledByWomen" integer, "womenOnly" integer, "womenOnlyMembers" integer)`;
}

/** Wide query: all standings as changes, less those whose fact is still on its way. */
function registerChanges(): RawBuilder<unknown> {
  return sql`
    select day, commune_code, sector, milieu, 1 as cooperatives, members, women, youth, led_by_women::integer,
      women_only::integer, case when women_only then members else 0 end as women_only_members
    from registry.published_standing where counted
    union all
    select until_day, commune_code, sector, milieu, -1, -members, -women, -youth, -led_by_women::integer,
      -women_only::integer, case when women_only then -members else 0 end
    from registry.published_standing where counted and until_day is not null
    union all
    select day, commune_code, sector, milieu, ${negated()} from observatory.waiting_change`;
}

function yearChanges(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into observatory.year_change (place, sector, milieu, year, ${NAMES}) ${rolledUp(changes)} order by 1, 2, 3, 4`;
}

function dayChanges(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into observatory.day_change (day, place, sector, milieu, ${NAMES}) ${leaves(changes)} order by 1, 2, 3, 4`;
}

/** Each change counts in its province, its region and the country; in its sector and all; in its milieu and both. */
function rolledUp(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select places.place, sectors.sector, milieus.milieu, extract(year from leaf.day)::integer as year, ${SUMS}
    from (${leaves(changes)}) leaf
    cross join lateral (values ('MA'), (left(leaf.place, 2)), (leaf.place)) as places (place)
    cross join lateral (values (''), (leaf.sector)) as sectors (sector)
    cross join lateral (values (''), (leaf.milieu)) as milieus (milieu)
    group by 1, 2, 3, 4 having ${SOME_CHANGE}`;
}

function leaves(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select day, left(commune_code, 6) as place, sector, milieu, ${SUMS}
    from (${changes}) change group by 1, 2, 3, 4 having ${SOME_CHANGE}`;
}

function negated(): RawBuilder<unknown> {
  return sql.raw(COLUMNS.map((column) => `-${column}`).join(', '));
}

function added(table: string): RawBuilder<unknown> {
  return sql.raw(COLUMNS.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', '));
}
