import type { SoldBatch } from '#modules/market';
import type { Work } from '#platform/operation/server';
import { replaceLineBatches } from './line-batch.sql.ts';
import { insertLineMaking } from './line-making.sql.ts';
import type { FullOrder } from './order.sql.ts';
import { makingOf } from './use-makings.ts';

/**
 * A step: a line is of other batches than before, and of those who made them: as told, and as each had
 * agreed, on the day it was ordered.
 */
export async function takeOtherBatches(
  { tx, now }: Work,
  order: FullOrder,
  { lineId, batches }: { readonly lineId: string; readonly batches: readonly SoldBatch[] },
): Promise<void> {
  await replaceLineBatches(tx, order, { lineId, batches, at: now });
  const line = order.lines.find((one) => one.lineId === lineId);
  if (line === undefined) return;
  const of = { cooperative: order.organisationId, product: line.productId, batches };
  const making = await makingOf(tx, { ...of, at: order.placedAt });
  if (making !== undefined) await insertLineMaking(tx, order, { lineId, making, at: now });
}
