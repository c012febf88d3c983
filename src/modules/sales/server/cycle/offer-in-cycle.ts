import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { phaseOf } from '../../delivery/cycle.ts';
import { mayPrepare } from '../../permissions.ts';
import { QuantityTyped } from '../../typed-input.ts';
import { saveThing } from './cycle-thing.sql.ts';
import { findCycle } from './cycle.sql.ts';

/**
 * Who holds a cycle takes a thing into it, at most so many. A thing of another cooperative waits until that
 * one agrees.
 */
export const offerInCycle = changes({
  name: 'sales.offer-in-cycle',
  input: z.object({ cycle: z.uuid(), product: z.uuid('choose-one'), most: QuantityTyped }),
  on: (tx, { cycle }) => findCycle(tx, cycle),
  may: (actor, cycle) => mayPrepare(actor, cycle),

  async run({ tx, now }, cycle, { product: productId, most }) {
    if (phaseOf(cycle, now) === 'frozen') return refused('cycle-closed');
    const [product] = await listByProduct(tx, [productId]);
    if (product?.state !== 'on-sale') return refused('thing-not-on-sale', 'product');
    if (product.stock !== 'quantity') return refused('thing-not-counted', 'product');
    if (most < 1) return refused('quantity-unreadable', 'most');
    const { organisationId: seller } = product;
    const entry = await entrySummary(tx, seller);
    const communeCode = entry?.cooperative.communeCode ?? product.communeCode;
    const own = seller === cycle.organisationId;
    const thing = {
      organisationId: seller,
      productId,
      most,
      communeCode,
      state: own ? 'in' : 'asked',
    } as const;
    if (!(await lifted(tx, () => saveThing(tx, cycle, thing)))) return refused('cap-below-ordered', 'most');
    const { organisationId, communeCode: place } = cycle;
    return ok({ organisationId, communeCode: place, cycle: cycle.cycleId });
  },
});
