import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayKeepMoney } from '../../permissions.ts';
import { lockOrder } from './order.sql.ts';
import { takeMove } from './take-move.ts';

/** An office hears both sides of a dispute and decides whose the money is, with its reason. */
export const settleDispute = changes({
  name: 'sales.settle-dispute',
  input: z.object({
    cooperative: z.uuid(),
    order: z.uuid(),
    for: z.enum(['buyer', 'seller'], 'choose-one'),
    note: z.string().trim().min(10, 'too-short').max(600, 'too-long'),
  }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor, order) => mayKeepMoney(actor, order),

  async run(work, order, { for: whom, note }) {
    const moved = await takeMove(work, order, { move: `settle-for-${whom}`, by: 'office', note });
    if (!moved.ok) return moved;
    const { organisationId, communeCode, orderId, state } = moved.value;
    return ok({ organisationId, communeCode, order: orderId, state });
  },
});
