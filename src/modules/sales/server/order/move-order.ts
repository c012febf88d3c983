import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { ALL_MOVES } from '../../order/order.ts';
import { mayPrepare } from '../../permissions.ts';
import { CountsTyped, NoteTyped } from '../../typed-input.ts';
import { lockOrder } from './order.sql.ts';
import { takeMove } from './take-move.ts';

/** The cooperative moves an order on: accepts or refuses it, makes it ready, sends it, hands it over. */
export const moveOrder = changes({
  name: 'sales.move-order',
  input: z.object({
    cooperative: z.uuid(),
    order: z.uuid(),
    move: z.enum(ALL_MOVES),
    note: NoteTyped,
    /** Who carries it, when it is sent. */
    courier: z.string().trim().max(80, 'too-long').default(''),
    /** What came back, line by line, where it was counted. */
    counts: CountsTyped,
  }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor, order) => mayPrepare(actor, order),

  async run(work, order, { move, note, courier, counts }) {
    const moved = await takeMove(work, order, {
      move,
      by: 'seller',
      note,
      courier,
      ...(counts !== undefined && { counts }),
    });
    if (!moved.ok) return moved;
    const { organisationId, communeCode, orderId, state } = moved.value;
    return ok({ organisationId, communeCode, order: orderId, state });
  },
});
