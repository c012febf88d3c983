import type { Tx } from '#platform/database/server';
import { listTransfers } from '#platform/ledger/server';
import { centimes, plus, type Centimes } from '#platform/money';
import { BOOK, refundAccount } from '../../money/sales-book.ts';
import type { LineCount } from '../../order/line-return.ts';
import { listReturns } from '../return/line-return.sql.ts';
import type { OrderEvent } from '../../order/order-event.ts';
import { listOrderEvents } from './order-event.sql.ts';
import { lockOrder, type FullOrder } from './order.sql.ts';

/** An order as other modules need it: what was frozen, what happened to it, what went back to the buyer. */
export interface SoldOrder {
  readonly order: FullOrder;
  readonly events: readonly OrderEvent[];
  readonly givenBack: Centimes;
  /** What came back line by line, by the event that brought it. */
  readonly returns: readonly (LineCount & { readonly eventId: string })[];
}

/** A step for other modules: an order, held until their transaction ends; they have judged who may. */
export async function soldOrder(
  tx: Tx,
  key: { readonly cooperative: string; readonly order: string },
): Promise<SoldOrder | undefined> {
  const order = await lockOrder(tx, key);
  if (order === undefined) return undefined;
  const { organisationId, orderId } = order;
  const events = await listOrderEvents(tx, [order]);
  const account = refundAccount(orderId);
  const transfers = await listTransfers(tx, { organisationId, book: BOOK, under: account });
  const givenBack = transfers
    .filter(({ credit }) => credit === account)
    .reduce((sum, { amount }) => plus(sum, amount), centimes(0));
  const returns = await listReturns(tx, order);
  return { order, events: events.get(orderId) ?? [], givenBack, returns };
}
