import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepMoney } from '../../permissions.ts';
import { NoteTyped } from '../../typed-input.ts';
import { payBack } from '../money/pay-back.ts';
import { insertOrderEvent } from './order-event.sql.ts';
import { lockOrder } from './order.sql.ts';

/** The buyer was paid back what is due to her, by the way her money came. */
export const refundOrder = changes({
  name: 'sales.refund-order',
  input: z.object({ cooperative: z.uuid(), order: z.uuid(), note: NoteTyped }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor, order) => mayKeepMoney(actor, order),

  async run(work, order, { note }) {
    const paid = await payBack(work, order);
    if (paid === 0) return refused('nothing-to-refund');
    await insertOrderEvent(work.tx, order, { move: 'paid-back', by: 'office', note, at: work.now });
    const { organisationId, communeCode, orderId } = order;
    return ok({ organisationId, communeCode, order: orderId, paid });
  },
});
