import type { OrderedThing } from '#modules/market';
import { takeBackFromOrder } from '#modules/market/server';
import { centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { worthOf, type LineCount } from '../../order/line-return.ts';
import { givenBack, heldFor, refunded } from '../../money/sales-book.ts';
import { holderNow } from '../money/holder-now.ts';
import { balancesOfOrder, moveMoney } from '../money/move-money.ts';
import type { FullOrder } from '../order/order.sql.ts';

interface Part {
  readonly lines: readonly LineCount[];
  /** The same, as the store knows them. */
  readonly things: readonly OrderedThing[];
}

/**
 * A step: a part of an order came back. Those things are in the store again, their price goes back to who
 * bought by the way it came; the rest of the order goes on, and its delivery was done.
 */
export async function takeBackPart(work: Work, order: FullOrder, { lines, things }: Part): Promise<void> {
  const { orderId } = order;
  for (const thing of things) await takeBackFromOrder(work, thing, orderId);
  const held = heldFor(await balancesOfOrder(work.tx, order), orderId);
  const back = centimes(Math.min(worthOf(order.lines, lines), held));
  const { holder } = await holderNow(work.tx, order, held);
  await moveMoney(work, order, [
    ...givenBack(orderId, back),
    ...(holder === 'seller-cash' ? refunded(orderId, holder, back) : []),
  ]);
}
