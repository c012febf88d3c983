import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { newId } from '#platform/ids';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { mayDeliver } from '../../permissions.ts';
import type { Part } from '../../deal/deal.ts';
import { NumberTyped } from '../../typed-input.ts';
import { foodMayBeSold } from '../permit/food-may-be-sold.ts';
import { keepInStore, type StoreRefusal } from '../store/keep-in-store.ts';
import { findDeal } from './deal.sql.ts';
import { lockPart, savePart, savePartKept } from './part.sql.ts';

/**
 * A cooperative says whether it makes what was ordered from its list, and how many of it are kept in its
 * store for that order from now on: nobody else buys them meanwhile. Food only with its valid sanitary
 * permit.
 */
export const agreePart = changes({
  name: 'wholesale.agree-part',
  input: z.object({
    cooperative: z.uuid(),
    part: z.uuid(),
    as: z.enum(['agreed', 'declined'], 'choose-one'),
    fromStore: NumberTyped.default(0),
  }),
  on: (tx, asked) => lockPart(tx, asked),
  may: (actor, part) => mayDeliver(actor, part),

  async run(work, part, { as, fromStore }) {
    const { tx, today } = work;
    const { organisationId, communeCode, dealId, kind } = part;
    if (part.state !== 'asked') return refused('part-answered');
    const sold = { kind, cooperative: organisationId };
    if (as === 'agreed' && !(await foodMayBeSold(tx, sold, today))) return refused('permit-missing');
    if (as === 'agreed' && fromStore > 0) {
      const kept = await keepPart(work, part, fromStore);
      if (!kept.ok) return kept;
    }
    await savePart(tx, part, { state: as });
    return ok({ organisationId, communeCode, deal: dealId });
  },
});

async function keepPart(
  work: Work,
  part: Held<Part>,
  quantity: number,
): Promise<Result<undefined, StoreRefusal | 'more-than-quota'>> {
  const { organisationId: cooperative, productId: product, dealId } = part;
  if (product === undefined) return refused('not-in-store', 'fromStore');
  if (quantity > part.quantity) return refused('more-than-quota', 'fromStore', { left: part.quantity });
  const deal = await lifted(work.tx, () => findDeal(work.tx, dealId));
  const line = newId<'allocation'>();
  const forWhom = deal?.buyer.name ?? '';
  const kept = await keepInStore(work, { cooperative, product, line, quantity, forWhom });
  if (!kept.ok) return { ...kept, field: 'fromStore' };
  await savePartKept(work.tx, part, { kept: quantity, keepingId: line });
  return ok(undefined);
}
