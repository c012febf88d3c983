import { sql } from 'kysely';
import { insertRows, openPool, testDatabase, type Db, type Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import { Change } from '../change.ts';
import { NO_MEASURES } from '../measure.ts';

export const COMMUNES = [
  '05.301.01.01',
  '05.301.01.03',
  '05.081.01.01',
  '06.141.01.01',
  '06.181.01.01',
] as const;
export const SECTORS = ['agriculture', 'artisanat', 'argane'] as const;

/** What the register says of an organisation from a day on. */
export interface Standing {
  readonly day: Day;
  readonly counted: boolean;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  readonly ledByWomen: boolean;
  readonly womenOnly: boolean;
  readonly kind?: string;
  readonly womenUnder35?: number;
  readonly women60AndOver?: number;
  readonly men60AndOver?: number;
}

/**
 * A register of a few organisations, on a database of its own, written by its owner without commands: only
 * what it publishes.
 */
export interface TestRegister {
  readonly db: Db;
  /** Writes what the register says of an organisation from now on. */
  keep(organisationId: string, standings: readonly Standing[]): Promise<void>;
  /** Empties register, figures and outbox. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function testRegister(): Promise<TestRegister> {
  const base = await testDatabase();
  const db = openPool(base.url);
  await sql`alter table registry.standing drop constraint if exists standing_cooperative`.execute(db);
  return {
    db,
    keep: (organisationId, standings) => keep(db as Tx, organisationId, standings),
    clear: () => clear(db),
    async close() {
      await db.destroy();
      await base.close();
    },
  };
}

/** The changes a register announces when what it said of an organisation becomes something else. */
export function changesBetween(before: readonly Standing[], after: readonly Standing[]): Change[] {
  return [...steps(before, -1), ...steps(after, 1), ...first(before, -1), ...first(after, 1)];
}

/** Each standing counts from its day, and no longer from the day of the next. */
function steps(standings: readonly Standing[], sign: 1 | -1): Change[] {
  return standings.flatMap((standing, index) => {
    const next = standings[index + 1];
    if (!standing.counted) return [];
    return [
      change(standing, standing.day, sign),
      ...(next === undefined ? [] : [change(standing, next.day, -sign)]),
    ];
  });
}

/** An organisation is created once, on the first day it counts. */
function first(standings: readonly Standing[], sign: 1 | -1): Change[] {
  const began = standings.find(({ counted }) => counted);
  if (began === undefined) return [];
  const { communeCode, sector, milieu, kind = 'cooperative' } = began;
  return [Change.parse({ ...NO_MEASURES, day: began.day, communeCode, sector, milieu, kind, created: sign })];
}

function change(standing: Standing, day: Day, sign: number): Change {
  const { communeCode, sector, milieu, members, women, youth, ledByWomen, womenOnly } = standing;
  return Change.parse({
    day,
    communeCode,
    sector,
    milieu,
    kind: standing.kind ?? 'cooperative',
    cooperatives: sign,
    members: sign * members,
    women: sign * women,
    youth: sign * youth,
    ledByWomen: sign * Number(ledByWomen),
    womenOnly: sign * Number(womenOnly),
    womenOnlyMembers: womenOnly ? sign * members : 0,
    womenUnder35: sign * (standing.womenUnder35 ?? 0),
    women60AndOver: sign * (standing.women60AndOver ?? 0),
    men60AndOver: sign * (standing.men60AndOver ?? 0),
    created: 0,
  });
}

async function keep(tx: Tx, organisationId: string, standings: readonly Standing[]): Promise<void> {
  await sql`delete from registry.standing where organisation_id = ${organisationId}`.execute(tx);
  await insertRows(
    tx,
    'registry.standing',
    standings.map(({ communeCode, ledByWomen, womenOnly, ...standing }) => ({
      kind: standing.kind ?? 'cooperative',
      women_under_35: standing.womenUnder35 ?? 0,
      women_60_and_over: standing.women60AndOver ?? 0,
      men_60_and_over: standing.men60AndOver ?? 0,
      organisation_id: organisationId,
      commune_code: communeCode,
      led_by_women: ledByWomen,
      women_only: womenOnly,
      day: standing.day,
      counted: standing.counted,
      sector: standing.sector,
      milieu: standing.milieu,
      members: standing.members,
      women: standing.women,
      youth: standing.youth,
    })),
  );
}

async function clear(db: Db): Promise<void> {
  await sql`delete from registry.standing`.execute(db);
  await sql`delete from observatory.year_change`.execute(db);
  await sql`delete from observatory.month_change`.execute(db);
  await sql`delete from observatory.day_change`.execute(db);
  await sql`delete from observatory.cell_year`.execute(db);
  await sql`delete from observatory.cell_day`.execute(db);
  await sql`delete from observatory.figure_stamp`.execute(db);
  await sql`delete from platform.fact`.execute(db);
}
