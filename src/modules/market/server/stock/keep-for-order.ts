import { asId } from '#platform/ids';
import { hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { stockChanged } from '../../facts.ts';
import type { Product } from '../../product/product.ts';
import { freeOf, mayTake, type Allocation } from '../../stock/allocation.ts';
import type { OrderedThing, SoldBatch, SoldThing } from '../../stock/sold-thing.ts';
import { lockProduct } from '../product/product.sql.ts';
import { insertParts } from './batch.sql.ts';
import { planTaking } from './plan-taking.ts';
import { findPieceNumber, insertAllocation, lockLevel, releaseLapsed } from './store.sql.ts';

export type TakeRefusal = 'just-taken' | 'not-enough-left' | 'made-when-asked' | 'not-on-sale';

/** An order's thing, for whom, and until when if it is not paid yet. */
interface Asked extends OrderedThing {
  readonly forWhom: string;
  readonly expiresAt?: Date;
}

/** Answer for other modules: keeps a thing for an order, if it is still there, and says what it is now. */
export async function keepForOrder(work: Work, asked: Asked): Promise<Result<SoldThing, TakeRefusal>> {
  const { tx, now, today, announce } = work;
  const product = await lockProduct(tx, asked);
  if (product === undefined || product.state !== 'on-sale') return refused('not-on-sale');
  if (product.stock === 'made-to-order') return refused('made-when-asked');
  const held = hold(product);
  await releaseLapsed(tx, held, now);
  const level = await lockLevel(tx, held);
  const taken = mayTake(level, asked.quantity, now);
  if (!taken.ok) return taken;
  const parts = await planTaking(tx, held, { quantity: asked.quantity, free: freeOf(level, now), today });
  if (!parts.ok) return parts;
  await insertAllocation(tx, held, keepingOf(asked), now);
  await insertParts(tx, held, asked.line, parts.value);
  announce(stockChanged(product.organisationId, product.productId));
  const number = product.stock === 'piece' ? await findPieceNumber(tx, product) : undefined;
  return ok(soldAs(product, { batches: parts.value, ...(number !== undefined && { number }) }));
}

function keepingOf({ line, quantity, forWhom, expiresAt }: Asked): Allocation {
  return {
    allocationId: asId(line),
    quantity,
    channel: 'order',
    forWhom,
    state: 'standing',
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

function soldAs(
  product: Product,
  taken: { readonly batches: readonly SoldBatch[]; readonly number?: number },
): SoldThing {
  const { organisationId, productId, communeCode, kind, name, text, facts, price, photos } = product;
  const [photo] = photos;
  return {
    organisationId,
    productId,
    communeCode,
    kind,
    name,
    text,
    facts,
    price,
    ...taken,
    ...(photo !== undefined && { photo }),
  };
}
