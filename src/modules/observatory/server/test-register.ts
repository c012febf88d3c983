import { sql } from 'kysely';
import { insertRows, openPool, testDatabase, type Db, type Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import { Change } from '../change.ts';

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
  return [...steps(before, -1), ...steps(after, 1)];
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

function change(standing: Standing, day: Day, sign: number): Change {
  const { communeCode, sector, milieu, members, women, youth, ledByWomen, womenOnly } = standing;
  return Change.parse({
    day,
    communeCode,
    sector,
    milieu,
    cooperatives: sign,
    members: sign * members,
    women: sign * women,
    youth: sign * youth,
    ledByWomen: sign * Number(ledByWomen),
    womenOnly: sign * Number(womenOnly),
    womenOnlyMembers: womenOnly ? sign * members : 0,
  });
}

async function keep(tx: Tx, organisationId: string, standings: readonly Standing[]): Promise<void> {
  await sql`delete from registry.standing where organisation_id = ${organisationId}`.execute(tx);
  await insertRows(
    tx,
    'registry.standing',
    standings.map(({ communeCode, ledByWomen, womenOnly, ...standing }) => ({
      organisation_id: organisationId,
      commune_code: communeCode,
      led_by_women: ledByWomen,
      women_only: womenOnly,
      ...standing,
    })),
  );
}

async function clear(db: Db): Promise<void> {
  await sql`delete from registry.standing`.execute(db);
  await sql`delete from observatory.year_change`.execute(db);
  await sql`delete from observatory.month_change`.execute(db);
  await sql`delete from observatory.day_change`.execute(db);
  await sql`delete from platform.fact`.execute(db);
}
