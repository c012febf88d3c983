import { centimes, minus, type Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { parting } from '../../money/refund.ts';
import { givenBack, heldFor, offset, refunded, released } from '../../money/sales-book.ts';
import type { OrderMove } from '../../order/order.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { holderNow } from './holder-now.ts';
import { balancesOfOrder, moveMoney } from './move-money.ts';

/**
 * A step: an order ends, and what it holds is parted between buyer, cooperative and house. What the
 * cooperative has in its own till, it gives back itself, or keeps on account of what is due to it.
 */
export async function endMoney(
  work: Work,
  order: FullOrder,
  ended: { readonly move: OrderMove; readonly back?: Centimes },
): Promise<void> {
  const { orderId } = order;
  const held = heldFor(await balancesOfOrder(work.tx, order), orderId);
  if (held === 0) return;
  const { back, ...kept } = parting(ended, held, order);
  const { holder, inHand } = await holderNow(work.tx, order, held);
  const staying = minus(held, back);
  await moveMoney(work, order, [
    ...givenBack(orderId, back),
    ...(staying > 0 ? released(orderId, staying, kept) : []),
    ...(holder === 'seller-cash'
      ? [
          ...refunded(orderId, holder, back),
          ...offset(centimes(Math.max(0, Math.min(staying, inHand - back)))),
        ]
      : []),
  ]);
}
