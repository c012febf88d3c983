import type { LegalParameters } from '#modules/law';
import { kindOf } from '#modules/market';
import { keepForOrder, type TakeRefusal } from '#modules/market/server';
import { lockedEntry } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { times } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { yearOf } from '#platform/time';
import { answerFromOf } from '../../delivery/cycle.ts';
import type { LineNow } from '../../cart/cart.ts';
import { commissionOn, sumOfCommission, taxOn, type CommissionPart } from '../../money/commission.ts';
import { goodsTax } from '../../money/goods-tax.ts';
import type { OrderLine } from '../../order/order-line.ts';
import type { Purchase } from '../../order/purchase.ts';
import { takeFromCycle } from '../cycle/take-from-cycle.ts';
import { nextNumber } from '../order/number-series.sql.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { makingOf } from '../order/use-makings.ts';
import { insertOrder } from '../order/new-order.sql.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { tellSeller } from '../order/tell-seller.ts';
import type { PlannedOrder } from './plan-orders.ts';

const DIGITS = 4;

export type PlaceRefusal =
  | TakeRefusal
  | 'cart-price-changed'
  | 'cart-seller-closed'
  | 'cycle-closed'
  | 'cycle-full';

interface Placing {
  readonly purchase: Purchase;
  readonly plan: PlannedOrder;
  readonly law: LegalParameters;
  /** What the house keeps, as decided by the day. */
  readonly kept: readonly CommissionPart[];
}

/** A step: keeps every thing of one cooperative for the buyer, and writes its order. */
export async function placeOrder(work: Work, placing: Placing): Promise<Result<undefined, PlaceRefusal>> {
  const { purchase, plan, law } = placing;
  const { tx, now, today } = work;
  const entry = await lockedEntry(tx, plan.organisationId);
  if (entry === undefined || entry.state !== 'registered') return refused('cart-seller-closed');
  const lines: OrderLine[] = [];
  for (const line of plan.lines.toSorted((a, b) => (a.productId < b.productId ? -1 : 1))) {
    const kept = await keepLine(work, line, placing);
    if (!kept.ok) return kept;
    lines.push(kept.value);
  }
  if (plan.collecting !== undefined) {
    const taken = await takeFromCycle(work, plan.collecting, { ...entry, lines });
    if (!taken.ok) return taken;
  }
  const year = yearOf(today);
  const number = await nextNumber(tx, entry, { series: 'order', year });
  const order: FullOrder = {
    organisationId: entry.organisationId,
    orderId: newId(),
    purchaseId: purchase.purchaseId,
    personId: purchase.personId,
    communeCode: entry.communeCode,
    number: `${year}-${String(number).padStart(DIGITS, '0')}`,
    reference: purchase.reference,
    state: purchase.paymentWay === 'cash' ? 'placed' : 'awaiting-payment',
    goods: plan.goods,
    delivery: plan.delivery,
    deliveryWay: plan.deliveryWay,
    deliveryDays: plan.days,
    paymentWay: purchase.paymentWay,
    contact: purchase.contact,
    placedAt: now,
    answerFrom: answerFromOf(plan.collecting, now),
    ...(plan.collecting !== undefined && { collecting: plan.collecting }),
    withdrawalDays: law.withdrawalWithinDays,
    version: 1,
    lines: plan.lines.flatMap(({ productId }) => lines.find((one) => one.productId === productId) ?? []),
  };
  const { payBefore } = purchase;
  await insertOrder(tx, order, payBefore === undefined ? {} : { payBefore });
  await insertOrderEvent(tx, order, { move: 'order', by: 'buyer', note: '', at: now });
  if (order.state === 'placed') await tellSeller(work, order);
  return ok(undefined);
}

async function keepLine(work: Work, line: LineNow, { purchase, plan, law, kept: parts }: Placing) {
  const lineId = newId<'order-line'>();
  const { payBefore: expiresAt } = purchase;
  const kept = await keepForOrder(work, {
    cooperative: line.organisationId,
    product: line.productId,
    line: lineId,
    quantity: line.quantity,
    forWhom: purchase.reference,
    ...(expiresAt !== undefined && { expiresAt }),
  });
  if (!kept.ok) return kept;
  if (kept.value.price !== line.seen) return refused('cart-price-changed');
  const { kind, name, text, facts, number, photo, price, productId, batches } = kept.value;
  const { tx, now: at } = work;
  const of = { cooperative: line.organisationId, product: productId, batches };
  const making = await makingOf(tx, { ...of, at });
  const commission = commissionOn(times(price, line.quantity), parts);
  const commissionSum = sumOfCommission(commission);
  // What is bought one by one is sent to towns of the country.
  const tax = goodsTax(kind, { regime: plan.terms.vatRegime, destination: 'morocco', law });
  const told: OrderLine = {
    lineId,
    productId,
    kind,
    name,
    text,
    facts,
    ...(making !== undefined && { making }),
    ...(batches.length > 0 && { batches }),
    ...(number !== undefined && { number }),
    ...(photo !== undefined && { photo }),
    quantity: line.quantity,
    price,
    returnable: !kindOf(kind).food,
    commission,
    commissionSum,
    commissionTax: taxOn(commissionSum, law.vatStandardPerMille),
    taxPerMille: tax.perMille,
    taxExemption: tax.exemption,
  };
  return ok(told);
}
