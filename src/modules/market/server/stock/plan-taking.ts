import type { Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { Product } from '../../product/product.ts';
import { planBatches } from '../../stock/batch.ts';
import type { SoldBatch } from '../../stock/sold-thing.ts';
import { listBatches } from './batch.sql.ts';

interface Asked {
  readonly quantity: number;
  /** How many were free in the store before this was taken. */
  readonly free: number;
  readonly today: Day;
}

/**
 * A step: of which batches so many are taken, under the lock of their thing; none where nothing has
 * one.
 */
export async function planTaking(
  tx: Tx,
  held: Held<Product>,
  asked: Asked,
): Promise<Result<readonly SoldBatch[], 'just-taken' | 'not-enough-left'>> {
  const batches = await listBatches(tx, held);
  if (batches.length === 0) return ok([]);
  const planned = planBatches(batches, asked);
  if (!planned.ok) return planned;
  return ok(
    planned.value.flatMap((part) => {
      const batch = batches.find(({ batchId }) => batchId === part.batchId);
      return batch === undefined ? [] : { ...part, code: batch.code, bestBefore: batch.bestBefore };
    }),
  );
}
