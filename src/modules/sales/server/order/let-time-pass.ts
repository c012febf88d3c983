import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { lockOrder } from './order.sql.ts';
import { takeMove } from './take-move.ts';

/**
 * What the clock does to an order: lapses unpaid, is refused unanswered, is kept after all when what was
 * asked back was never handed over, closes when nobody may change her mind.
 */
export const letTimePass = changes({
  name: 'sales.let-time-pass',
  input: z.object({
    cooperative: z.uuid(),
    order: z.uuid(),
    move: z.enum(['lapse', 'refuse', 'lapse-return', 'close']),
  }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor) => actor.kind === 'system',

  async run(work, order, { move }) {
    const moved = await takeMove(work, order, { move, by: 'clock' });
    if (!moved.ok) return moved;
    const { organisationId, communeCode, orderId, state } = moved.value;
    return ok({ organisationId, communeCode, order: orderId, state });
  },
});
