import { parametersOn } from '#modules/law/server';
import type { Told } from '#modules/market';
import { lockedEntry } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { newId, type PersonId } from '#platform/ids';
import { centimes, parseDirhams, plus, type Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import type { Photo } from '#platform/pictures';
import { ok, refused, type Result } from '#platform/result';
import { yearOf } from '#platform/time';
import { rateTo, type DeliveryWay } from '../../delivery/delivery.ts';
import { commissionOn, sumOfCommission, taxOn } from '../../money/commission.ts';
import { goodsTax } from '../../money/goods-tax.ts';
import type { Contact, OrderLine } from '../../order/order-line.ts';
import type { OrderId } from '../../order/order.ts';
import { referenceOf, type Purchase } from '../../order/purchase.ts';
import type { PaymentWay } from '../../payment/payment-way.ts';
import { commissionOnDay } from '../money/commission-plan.sql.ts';
import { nextNumber } from '../order/number-series.sql.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { insertOrder } from '../order/new-order.sql.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { beginPayment } from '../payment/payment.sql.ts';
import { keyHashOf } from '../purchase/purchase-key.ts';
import { insertPurchase } from '../purchase/purchase.sql.ts';
import { termsOf } from '../terms/terms.sql.ts';

/** What is paid in two parts is paid before it is handed over: never at the door. */
export type MadePaymentWay = Exclude<PaymentWay, 'cash'>;

/** A thing two agreed to have made. */
export interface MadeOrderAsked {
  /** Given by who keeps the agreement, so that both are found by one id. */
  readonly orderId: OrderId;
  readonly personId: PersonId;
  readonly cooperative: string;
  readonly thing: {
    readonly productId: string;
    readonly kind: string;
    readonly name: Told;
    readonly photo?: Photo;
  };
  readonly price: Centimes;
  readonly deposit: Centimes;
  readonly contact: Contact;
  readonly deliveryWay: DeliveryWay;
  readonly paymentWay: MadePaymentWay;
  /** The total she saw, its delivery with it, in dirhams. */
  readonly total: string;
  readonly payBefore: Date;
}

type Refusal = 'seller-closed' | 'not-sent-there' | 'not-collected-there' | 'total-changed';

/**
 * Answer for other modules: an order for a thing to be made, with everything frozen, and the purchase that
 * pays its deposit. Its caller asked the permission.
 */
export async function openMadeOrder(work: Work, asked: MadeOrderAsked): Promise<Result<Purchase, Refusal>> {
  const { tx, now } = work;
  const entry = await lifted(tx, () => lockedEntry(tx, asked.cooperative));
  if (entry === undefined || entry.state !== 'registered') return refused('seller-closed');
  const sent = await deliveryOf(work, asked);
  if (!sent.ok) return sent;
  const seen = parseDirhams(asked.total);
  if (!seen.ok || seen.value !== plus(asked.price, sent.value.delivery)) return refused('total-changed');
  const purchase = depositOf(asked, now);
  const law = await parametersOn(tx, work.today);
  const { personId, orderId, contact, deliveryWay, paymentWay, price: goods, deposit } = asked;
  const agreed = { goods, deposit, deliveryWay, paymentWay, contact };
  const line = await lineOf(work, asked, law);
  await lifted(tx, async () => {
    await insertPurchase(tx, purchase, keyHashOf(purchase.purchaseId));
    await beginPayment(tx, purchase, 1);
    const year = yearOf(work.today);
    const number = await nextNumber(tx, entry, { series: 'order', year });
    const order: FullOrder = {
      organisationId: entry.organisationId,
      communeCode: entry.communeCode,
      orderId,
      personId,
      purchaseId: purchase.purchaseId,
      number: `${year}-${String(number).padStart(4, '0')}`,
      reference: purchase.reference,
      state: 'awaiting-payment',
      ...agreed,
      delivery: sent.value.delivery,
      deliveryDays: sent.value.days,
      placedAt: now,
      answerFrom: now,
      withdrawalDays: law.withdrawalWithinDays,
      version: 1,
      lines: [line],
    };
    await insertOrder(tx, order, { payBefore: asked.payBefore });
    await insertOrderEvent(tx, order, { move: 'order', by: 'buyer', note: '', at: now });
  });
  return ok(purchase);
}

async function deliveryOf({ tx }: Work, { cooperative, deliveryWay, contact }: MadeOrderAsked) {
  const terms = (await termsOf(tx, [cooperative])).get(cooperative);
  if (deliveryWay === 'pick-up') {
    if (terms?.pickUp === undefined) return refused('not-collected-there', 'deliveryWay');
    return ok({ delivery: centimes(0), days: 0 });
  }
  const rate = terms && rateTo(terms, contact.place);
  if (rate === undefined) return refused('not-sent-there', 'deliveryWay');
  return ok({ delivery: rate.price, days: rate.days });
}

function depositOf(
  { personId, contact, paymentWay, deposit, payBefore }: MadeOrderAsked,
  now: Date,
): Purchase {
  const purchaseId = newId<'purchase'>();
  return {
    personId,
    purchaseId,
    reference: referenceOf(purchaseId),
    locale: contact.locale,
    contact,
    paymentWay,
    total: deposit,
    payBefore,
    placedAt: now,
  };
}

async function lineOf(
  { tx, today }: Work,
  { cooperative, thing, price }: MadeOrderAsked,
  law: Awaited<ReturnType<typeof parametersOn>>,
): Promise<OrderLine> {
  const terms = (await termsOf(tx, [cooperative])).get(cooperative);
  const commission = commissionOn(price, await commissionOnDay(tx, today));
  const commissionSum = sumOfCommission(commission);
  const regime = terms?.vatRegime ?? 'exempt';
  const tax = goodsTax(thing.kind, { regime, destination: 'morocco', law });
  return {
    ...thing,
    lineId: newId(),
    quantity: 1,
    price,
    returnable: law.madeToOrderWithdrawalDays > 0,
    commission,
    commissionSum,
    commissionTax: taxOn(commissionSum, law.vatStandardPerMille),
    taxPerMille: tax.perMille,
    taxExemption: tax.exemption,
  };
}
