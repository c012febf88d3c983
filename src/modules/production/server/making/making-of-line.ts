import type { PaidLine } from '#modules/sales/server';
import type { Db } from '#platform/database/server';
import { makingFor, type Made } from '../../making/batch-making.ts';
import { listMakings } from './making.sql.ts';

/**
 * A step: who made the thing of a line, as frozen on it; of an older line, as was told by its day. What was
 * made to order is by who is said to have made this very piece, and by nobody before.
 */
export async function makingOfLine(
  db: Db,
  cooperative: string,
  { making, isMade, productId, placedAt, batches = [] }: PaidLine,
): Promise<Made | undefined> {
  if (making !== undefined || isMade) return making;
  const makings = await listMakings(db, { cooperative, product: productId });
  return makingFor(makings, { at: placedAt, batches });
}
