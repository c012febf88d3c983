import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Crossed } from '../crossing.ts';
import { COUNTRY } from '../figure.ts';
import type { Measures } from '../measure.ts';
import { listLines } from './figure.sql.ts';

interface Asked {
  readonly day: Day;
  readonly place: string;
  readonly sector?: string;
  readonly milieu?: string;
  readonly total: Measures;
}

/**
 * The totals that decide whether that of a place is hidden in the tables of wider places: those of every
 * province, from the sums kept for figures. Of the whole country it is its own total that decides.
 */
export async function knownTotals(db: Db, { total, ...asked }: Asked): Promise<Crossed[]> {
  if (asked.place === COUNTRY) return [{ row: COUNTRY, column: '', measures: total }];
  const lines = await listLines(db, { ...asked, place: COUNTRY, by: 'province' });
  return lines.map(({ key, measures }) => ({ row: key, column: '', measures }));
}
