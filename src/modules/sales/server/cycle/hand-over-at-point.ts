import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import type { OrderMove } from '../../order/order.ts';
import { mayPrepare } from '../../permissions.ts';
import { lockOrder } from '../order/order.sql.ts';
import { takeMove } from '../order/take-move.ts';

/** What an order still has to go through before it is in somebody's hands. */
const STEPS: readonly (readonly [state: string, move: OrderMove])[] = [
  ['placed', 'accept'],
  ['accepted', 'make-ready'],
  ['ready', 'hand-over'],
];

/** Who holds a cycle ticks what it hands over at the point, whoever made it; cash is paid there. */
export const handOverAtPoint = changes({
  name: 'sales.hand-over-at-point',
  input: z.object({ cooperative: z.uuid(), cycle: z.uuid(), seller: z.uuid(), order: z.uuid() }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, holder) => mayPrepare(actor, holder),

  async run(work, holder, { cycle, seller, order: orderId }) {
    const { organisationId, communeCode } = holder;
    return lifted(work.tx, async () => {
      let order = await lockOrder(work.tx, { cooperative: seller, order: orderId });
      const theirs = order?.collecting?.cycleId === cycle && order.collecting.holder === organisationId;
      if (order === undefined || !theirs) return refused('absent');
      if (!STEPS.some(([state]) => state === order?.state)) return refused('order-move-not-allowed');
      for (const [state, move] of STEPS) {
        if (order.state !== state) continue;
        const moved = await takeMove(work, order, { move, by: 'seller' });
        if (!moved.ok) return moved;
        order = moved.value;
      }
      return ok({ organisationId, communeCode, cycle });
    });
  },
});
