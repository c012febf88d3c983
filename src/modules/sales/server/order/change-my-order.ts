import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { ALL_MOVES } from '../../order/order.ts';
import { isBuyerOf } from '../../permissions.ts';
import { CountsTyped, NoteTyped } from '../../typed-input.ts';
import { lockOrder } from './order.sql.ts';
import { takeMove } from './take-move.ts';

/** The buyer cancels, says she has it, changes her mind within the days of the law, or says what is wrong. */
export const changeMyOrder = changes({
  name: 'sales.change-my-order',
  input: z.object({
    purchase: z.uuid(),
    cooperative: z.uuid(),
    order: z.uuid(),
    move: z.enum(ALL_MOVES),
    note: NoteTyped,
    /** What she sends back, line by line, where she chose. */
    counts: CountsTyped,
  }),
  on: (tx, asked) => lifted(tx, () => lockOrder(tx, asked)),
  // Her purchase, and the one she opened: a secret address is good for one.
  may: (actor, order, { purchase }) => isBuyerOf(actor, order) && order.purchaseId === purchase,

  async run(work, order, { move, note, counts }) {
    const moved = await lifted(work.tx, () =>
      takeMove(work, order, { move, by: 'buyer', note, ...(counts !== undefined && { counts }) }),
    );
    if (!moved.ok) return moved;
    const { organisationId, communeCode, purchaseId, state } = moved.value;
    return ok({ organisationId, communeCode, purchase: purchaseId, state });
  },
});
