import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayPrepare } from '../../permissions.ts';
import { insertOrderEvent } from './order-event.sql.ts';
import { saveOrder } from './order-change.sql.ts';
import { lockOrder } from './order.sql.ts';

/** The cooperative called the buyer, and she will take the parcel: what is paid at the door may now leave. */
export const confirmOrder = changes({
  name: 'sales.confirm-order',
  input: z.object({ cooperative: z.uuid(), order: z.uuid() }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor, order) => mayPrepare(actor, order),

  async run({ tx, now }, order) {
    if (order.paymentWay !== 'cash') return refused('nothing-to-confirm');
    if (order.state !== 'placed' && order.state !== 'accepted' && order.state !== 'ready')
      return refused('order-move-not-allowed');
    if (order.confirmedAt === undefined) {
      await saveOrder(tx, order, { confirmedAt: now });
      await insertOrderEvent(tx, order, { move: 'confirm', by: 'seller', note: '', at: now });
    }
    const { organisationId, communeCode, orderId, state } = order;
    return ok({ organisationId, communeCode, order: orderId, state });
  },
});
