import type { Db } from '#platform/database/server';
import { listTransfers } from '#platform/ledger/server';
import { centimes, plus, type Centimes } from '#platform/money';
import { holderAccount, holderOf, type Holder } from '../../money/holder.ts';
import { BOOK } from '../../money/sales-book.ts';
import type { Order } from '../../order/order.ts';

/** Who has the money of an order today, and how much of it is in the cooperative's own till. */
export async function holderNow(
  db: Db,
  order: Pick<Order, 'organisationId' | 'orderId' | 'paymentWay' | 'deliveryWay' | 'courier' | 'collecting'>,
  held: Centimes,
): Promise<{ readonly holder: Holder; readonly inHand: Centimes }> {
  const first = holderOf(order);
  if (!first.startsWith('courier') && first !== 'point')
    return { holder: first, inHand: first === 'seller-cash' ? held : centimes(0) };
  const transfers = await listTransfers(db, {
    organisationId: order.organisationId,
    book: BOOK,
    under: holderAccount(first === 'point' ? 'point' : 'courier'),
  });
  const brought = transfers.filter(
    ({ kind, reference }) => kind === 'remit' && reference.id === order.orderId,
  );
  const last = brought.at(-1);
  if (last === undefined) return { holder: first, inHand: centimes(0) };
  const inHand = brought
    .filter(({ debit }) => debit === holderAccount('seller-cash'))
    .reduce((sum, { amount }) => plus(sum, amount), centimes(0));
  return { holder: last.debit === holderAccount('bank') ? 'bank' : 'seller-cash', inHand };
}
