import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { centimes } from '#platform/money';
import { changes, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import type { Holder } from '../../money/holder.ts';
import { offset, remitted } from '../../money/sales-book.ts';
import { mayKeepMoney, mayPrepare } from '../../permissions.ts';
import { moveMoney } from '../money/move-money.ts';
import { lockOrder } from '../order/order.sql.ts';
import { pointCash } from './point-cash.ts';
import { cashAtPoints } from './cash-at-points.ts';

/**
 * Who receives what was paid in cash at the points of a cycle says so, never who holds it: the cooperative
 * for itself, or the office for the house. All of it is handed over at once, and nothing is counted twice.
 */
export const takeFromPoint = changes({
  name: 'sales.take-from-point',
  input: z.object({
    cooperative: z.uuid(),
    cycle: z.uuid(),
    to: z.enum(['cooperative', 'house'], 'choose-one').default('cooperative'),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, seller) => mayPrepare(actor, seller),

  async run(work, seller, { cycle, to }) {
    const { organisationId, communeCode } = seller;
    const { tx, actor } = work;
    if (to === 'house' && !mayKeepMoney(actor, seller)) return refused('forbidden');
    const found = (await cashAtPoints(tx, [organisationId])).find(({ cycleId }) => cycleId === cycle);
    if (found === undefined) return refused('nothing-at-point');
    if (found.holder === actorOf(actor)) return refused('not-from-oneself');
    const holder = to === 'house' ? 'bank' : 'seller-cash';
    await lifted(tx, () => takeAll(work, { seller: organisationId, orders: found.orders, holder }));
    return ok({ organisationId, communeCode, cycle, amount: found.amount });
  },
});

function actorOf(actor: Work['actor']): string | undefined {
  return actor.kind === 'person' ? actor.onBehalfOf : undefined;
}

interface Taking {
  readonly seller: string;
  readonly orders: readonly string[];
  readonly holder: Extract<Holder, 'bank' | 'seller-cash'>;
}

/** Order by order, in one order of locks; what is there is counted again under the lock. */
async function takeAll(work: Work, { seller, orders, holder }: Taking): Promise<void> {
  for (const orderId of orders.toSorted()) {
    const order = await lockOrder(work.tx, { cooperative: seller, order: orderId });
    const cash = (await pointCash(work.tx, seller)).find((one) => one.orderId === orderId);
    const amount = cash?.amount ?? centimes(0);
    if (order === undefined || amount === 0) continue;
    await moveMoney(work, order, [
      ...remitted(holder, amount, { had: 'point', by: 'point' }),
      // Closed already: what the cooperative has in hand is set against what is due to it.
      ...(holder === 'seller-cash' && order.state === 'closed' ? offset(amount) : []),
    ]);
  }
}
