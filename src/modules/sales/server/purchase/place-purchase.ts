import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { lifted } from '#platform/database/server';
import { parsePhone } from '#platform/identity';
import { newId, type PersonId } from '#platform/ids';
import { centimes, parseDirhams, plus, type Centimes } from '#platform/money';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { LOCALES } from '#platform/text';
import { isChosenWay } from '../../delivery/cycle.ts';
import type { Contact } from '../../order/order-line.ts';
import { referenceOf, type Purchase } from '../../order/purchase.ts';
import { cashHindrance, KEPT_FOR_MS, PAYMENT_WAYS, type PaymentWay } from '../../payment/payment-way.ts';
import { mayBuy } from '../../permissions.ts';
import { ContactTyped } from '../../typed-input.ts';
import { emptyCart } from '../cart/cart.sql.ts';
import { cartParts, type CartPart } from '../cart/my-cart.ts';
import { commissionOnDay } from '../money/commission-plan.sql.ts';
import { beginPayment } from '../payment/payment.sql.ts';
import { planOrders, type PlannedOrder } from './plan-orders.ts';
import { placeOrder, type PlaceRefusal } from './place-order.ts';
import { insertPurchase, parcelRecord } from './purchase.sql.ts';
import { keyHashOf } from './purchase-key.ts';

/**
 * Buys what is in the cart: every thing is kept for her, or nothing is bought at all. One purchase, an order
 * for each cooperative, one payment.
 */
export const placePurchase = creates({
  name: 'sales.place-purchase',
  input: z.object({
    ...ContactTyped,
    paymentWay: z.enum(PAYMENT_WAYS, 'choose-one'),
    ways: z.record(z.uuid(), z.string().refine(isChosenWay, 'choose-one')).default({}),
    /** The total she saw, in dirhams: another one is told, and asked again. */
    total: z.string().max(40),
    locale: z.enum(LOCALES).default('fr'),
    agreed: z.literal('yes', 'agreement-missing'),
  }),
  may: (actor) => mayBuy(actor),

  async run(work, { paymentWay, ways, total, locale, agreed: _, ...typed }) {
    if (work.actor.kind !== 'person') return refused('forbidden');
    const { personId } = work.actor;
    const phone = parsePhone(typed.phone);
    if (phone === undefined) return refused('phone-unreadable', 'phone');
    const contact: Contact = { ...typed, phone, locale };
    const parts = await cartParts(work.tx, { personId, to: contact.place, now: work.now });
    if (parts.length === 0) return refused('cart-empty');
    const planned = planOrders(parts, ways);
    if (!planned.ok) return planned;
    const due = dueOf(planned.value);
    const seen = parseDirhams(total);
    if (!seen.ok || seen.value !== due) return refused('total-changed', 'total');
    const cash = paymentWay === 'cash' ? await noCash(work, phone, parts) : undefined;
    if (cash !== undefined) return refused(cash, 'paymentWay');
    const purchase = purchaseOf({ personId, paymentWay, contact, locale, due, now: work.now });
    const placed = await place(work, purchase, planned.value);
    if (!placed.ok) return placed;
    return ok({ purchase: purchase.purchaseId, reference: purchase.reference });
  },
});

function dueOf(planned: readonly PlannedOrder[]): Centimes {
  return planned.reduce((sum, { goods, delivery }) => plus(sum, plus(goods, delivery)), centimes(0));
}

async function noCash({ tx }: Work, phone: string, parts: readonly CartPart[]) {
  const sellersTake = parts.every(({ terms }) => terms.takesCash);
  return cashHindrance({ ...(await parcelRecord(tx, phone)), sellersTake });
}

interface Bought {
  readonly personId: PersonId;
  readonly paymentWay: PaymentWay;
  readonly contact: Contact;
  readonly locale: string;
  readonly due: Centimes;
  readonly now: Date;
}

function purchaseOf({ personId, paymentWay, contact, locale, due, now }: Bought): Purchase {
  const purchaseId = newId<'purchase'>();
  const kept = KEPT_FOR_MS[paymentWay];
  return {
    personId,
    purchaseId,
    reference: referenceOf(purchaseId),
    locale,
    contact,
    paymentWay,
    total: due,
    placedAt: now,
    ...(kept !== undefined && { payBefore: new Date(now.getTime() + kept) }),
  };
}

/**
 * Orders are placed in the sorted order of their cooperatives and things, so that two buyers never wait in a
 * ring.
 */
async function place(
  work: Work,
  purchase: Purchase,
  planned: readonly PlannedOrder[],
): Promise<Result<undefined, PlaceRefusal>> {
  const { tx, today } = work;
  const law = await parametersOn(tx, today);
  const kept = await commissionOnDay(tx, today);
  await insertPurchase(tx, purchase, keyHashOf(purchase.purchaseId));
  const sorted = planned.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
  const placed = await lifted(tx, async () => {
    for (const plan of sorted) {
      const one = await placeOrder(work, { purchase, plan, law, kept });
      if (!one.ok) return one;
    }
    return ok(undefined);
  });
  if (!placed.ok) return placed;
  if (purchase.paymentWay !== 'cash') await beginPayment(tx, purchase, 1);
  await emptyCart(tx, purchase.personId);
  return ok(undefined);
}
