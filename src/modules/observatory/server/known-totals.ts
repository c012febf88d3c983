import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import { statesBy, type Crossed } from '../crossing.ts';
import { COUNTRY, type Breakdown } from '../figure.ts';
import { findableCells, type FindableStanding } from '../disclosure/findable.ts';
import type { Measures } from '../measure.ts';
import type { Deciding } from '../disclosure/public-lines.ts';
import { listCells } from './crossing.sql.ts';
import { listFindable } from './findable/findable.sql.ts';
import { listLines } from './figure.sql.ts';

interface Asked {
  readonly day: Day;
  readonly place: string;
  readonly by: Breakdown;
  readonly sector?: string;
  readonly milieu?: string;
  readonly total: Measures;
}

/**
 * What decides beside its own lines on what is hidden of a place: the totals of every province, on the day
 * or at the end of each year, and those who consent to be findable.
 */
export async function knownTotals(db: Db, asked: Asked): Promise<Omit<Deciding, 'rule'>> {
  const standings = await listFindable(db);
  const provinces = asked.by === 'year' ? await yearTotals(db, asked) : await dayTotals(db, asked);
  return { provinces, findable: findableOf(standings, asked) };
}

/** Of the whole country it is its own total that decides. */
async function dayTotals(db: Db, { total, ...asked }: Asked): Promise<Crossed[]> {
  if (asked.place === COUNTRY) return [{ row: COUNTRY, column: '', measures: total }];
  const lines = await listLines(db, { ...asked, place: COUNTRY, by: 'province' });
  return lines.map(({ key, measures }) => ({ row: key, column: '', measures }));
}

/** Each year of the whole country decides for itself. */
async function yearTotals(db: Db, { day, place, sector, milieu }: Asked): Promise<readonly Crossed[]> {
  if (place === COUNTRY) return [];
  const question = { day, place: COUNTRY, rows: 'province', columns: 'year', sector, milieu } as const;
  return statesBy(await listCells(db, question), question);
}

function findableOf(
  standings: readonly FindableStanding[],
  { day, place, by, sector, milieu }: Asked,
): NonNullable<Deciding['findable']> {
  const columns = by === 'year' ? by : undefined;
  return {
    lines: findableCells(standings, { day, place, rows: by, sector, milieu }),
    provinces: findableCells(standings, { day, place: COUNTRY, rows: 'province', columns, sector, milieu }),
  };
}
