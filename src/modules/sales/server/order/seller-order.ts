import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { movesFor } from '../../order/moved-order.ts';
import { answerBefore, returnBefore } from '../../order/order.ts';
import { mayKeepMoney, mayPrepare } from '../../permissions.ts';
import { balancesOfOrder } from '../money/move-money.ts';
import { dueOn, heldFor, refundAccount } from '../../money/sales-book.ts';
import { listOrderEvents } from './order-event.sql.ts';
import { findOrder } from './order.sql.ts';

/** One order, for who prepares it and for the offices that keep the money: what it is, what may be done. */
export const sellerOrder = query({
  name: 'sales.seller-order',
  input: z.object({ cooperative: z.uuid(), order: z.uuid() }),
  async run({ db, actor, now }, asked) {
    const order = await findOrder(db, asked);
    if (order === undefined || !mayPrepare(actor, order)) return undefined;
    const entry = await entrySummary(db, order.organisationId);
    if (entry === undefined) return undefined;
    const events = await listOrderEvents(db, [order]);
    const balances = await balancesOfOrder(db, order);
    return {
      order,
      seller: entry.cooperative,
      phone: entry.phone ?? '',
      events: events.get(order.orderId) ?? [],
      moves: movesFor(order, 'seller', now),
      answerBefore: answerBefore(order),
      returnBefore: returnBefore(order),
      held: heldFor(balances, order.orderId),
      refundDue: dueOn(balances, refundAccount(order.orderId)),
      keepsMoney: mayKeepMoney(actor, order),
    };
  },
});
