import { z } from 'zod';
import { entrySummary, organisationNames } from '#modules/registry/server';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { mayComeBack } from '../../order/line-return.ts';
import { movesFor } from '../../order/moved-order.ts';
import { returnBefore, type OrderMove } from '../../order/order.ts';
import { listOrderEvents } from '../order/order-event.sql.ts';
import { listOfPurchase, type FullOrder } from '../order/order.sql.ts';
import { listPayments } from '../payment/payment.sql.ts';
import { findPurchase } from './purchase.sql.ts';

/** What somebody bought: its orders, what happened to each, what she may do now, what is still to be paid. */
export const myPurchase = query({
  name: 'sales.my-purchase',
  input: z.object({ purchase: z.uuid() }),
  toEverybody: true,
  async run({ db, actor, now }, { purchase: purchaseId }) {
    if (actor.kind !== 'person') return undefined;
    const { personId } = actor;
    const purchase = await findPurchase(db, { personId, purchaseId });
    if (purchase === undefined) return undefined;
    const orders = await listOfPurchase(db, purchase);
    const events = await listOrderEvents(db, orders);
    const names = await organisationNames(
      db,
      orders.map(({ organisationId }) => organisationId),
    );
    const phones = await phonesOf(db, orders);
    return {
      purchase,
      payments: await listPayments(db, purchase),
      orders: orders.map((order) => ({
        ...order,
        seller: names.get(order.organisationId) ?? { fr: '', ar: '' },
        phone: phones.get(order.organisationId),
        events: events.get(order.orderId) ?? [],
        // A made thing is followed where its deposit was paid.
        moves: order.purchaseId === purchaseId ? movesOf(order, now) : [],
        returnBefore: comesBack(order) ? returnBefore(order) : undefined,
      })),
    };
  },
});

/** What the buyer may do; nobody is offered to give back what is not taken back. */
function movesOf(order: FullOrder, now: Date): OrderMove[] {
  return movesFor(order, 'buyer', now).filter((move) => move !== 'ask-return' || comesBack(order));
}

function comesBack({ lines }: FullOrder): boolean {
  return mayComeBack(lines).length > 0;
}

async function phonesOf(db: Db, orders: readonly { readonly organisationId: string }[]) {
  const phones = new Map<string, string>();
  for (const { organisationId } of orders) {
    const entry = await entrySummary(db, organisationId);
    if (entry?.phone !== undefined) phones.set(organisationId, entry.phone);
  }
  return phones;
}
