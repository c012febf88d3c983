import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { freeOf, mayTake } from '../../stock/allocation.ts';
import { CountTyped } from '../../typed-input.ts';
import { lockProduct } from '../product/product.sql.ts';
import { insertParts } from './batch.sql.ts';
import { planTaking } from './plan-taking.ts';
import { insertAllocation, lockLevel, releaseLapsed } from './store.sql.ts';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 60;

/** Keeps a thing for somebody who said she would come: nobody else can take it meanwhile. */
export const setAside = changes({
  name: 'market.set-aside',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    forWhom: z.string().trim().min(2, 'name-too-short').max(120, 'name-too-long'),
    quantity: CountTyped.optional(),
    days: CountTyped.optional(),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, now, today, announce }, product, { forWhom, quantity = 1, days = 7 }) {
    if (product.stock === 'made-to-order') return refused('made-when-asked');
    if (quantity < 1) return refused('nothing-to-sell', 'quantity');
    if (days < 1 || days > LONGEST_DAYS) return refused('kept-too-long', 'days', { most: LONGEST_DAYS });
    await releaseLapsed(tx, product, now);
    const level = await lockLevel(tx, product);
    const taken = mayTake(level, quantity, now);
    if (!taken.ok) return taken;
    const parts = await planTaking(tx, product, { quantity, free: freeOf(level, now), today });
    if (!parts.ok) return parts;
    const allocationId = newId<'allocation'>();
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const one = {
      allocationId,
      quantity,
      channel: 'put-aside',
      forWhom,
      state: 'standing',
      expiresAt,
    } as const;
    await insertAllocation(tx, product, one, now);
    await insertParts(tx, product, allocationId, parts.value);
    const { organisationId, communeCode, productId } = product;
    announce(productChanged(organisationId, productId));
    return ok({
      organisationId,
      communeCode,
      product: productId,
      allocation: allocationId,
      left: taken.value,
    });
  },
});
