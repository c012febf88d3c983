import type { Work } from '#platform/operation/server';
import type { Product } from '../../product/product.ts';
import type { BatchPart } from '../../stock/batch.ts';
import { insertMovement } from './store.sql.ts';

interface Moved {
  readonly quantity: number;
  /** Of which batches; the rest of none. */
  readonly parts: readonly BatchPart[];
  readonly why: 'sold' | 'returned';
  readonly document: string;
}

/** A step: writes down what left the store or came back, batch by batch. */
export async function recordMovement(
  { tx, now, actor }: Pick<Work, 'tx' | 'now' | 'actor'>,
  product: Product,
  { quantity, parts, why, document }: Moved,
): Promise<void> {
  const sign = why === 'sold' ? -1 : 1;
  const told = { why, document, now, ...(actor.kind === 'person' && { personId: actor.personId }) };
  for (const part of parts)
    await insertMovement(tx, product, { ...told, change: sign * part.quantity, batch: part.batchId });
  const loose = quantity - parts.reduce((sum, part) => sum + part.quantity, 0);
  if (loose > 0) await insertMovement(tx, product, { ...told, change: sign * loose });
}
