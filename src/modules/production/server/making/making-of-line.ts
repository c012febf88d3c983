import type { PaidLine } from '#modules/sales/server';
import type { Db } from '#platform/database/server';
import { makingAt, type Making } from '../../making/making.ts';
import { listMakings } from './making.sql.ts';

/** A step: who made the thing of a line, as frozen on it; of an older line, as was told by its day. */
export async function makingOfLine(
  db: Db,
  cooperative: string,
  { making, productId, placedAt }: PaidLine,
): Promise<Pick<Making, 'unit' | 'makers'> | undefined> {
  if (making !== undefined) return making;
  const makings = await listMakings(db, { cooperative, product: productId });
  return makingAt(
    makings.filter(({ batchId }) => batchId === undefined),
    placedAt,
  );
}
