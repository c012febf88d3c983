import {
  keepCartLine,
  moveOrder,
  myCart,
  myPurchase,
  placePurchase,
  recordPayment,
} from '#modules/sales/server';
import { newId } from '#platform/ids';
import { SYSTEM, type PersonActor } from '#platform/operation';
import type { TestProduction } from './test-production.ts';
import { NOON } from './test-production.ts';

const VERBS = new Set([keepCartLine, placePurchase].map(({ name }) => name));

/** Somebody who buys. */
export function buyer(): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Driss',
    role: 'test',
    verbs: VERBS,
    onBehalfOf: newId(),
    reach: { kind: 'organisation' },
  };
}

/** Driss orders things of a cooperative, to be paid by transfer. */
export async function order(made: TestProduction, products: readonly string[], now: Date = NOON) {
  const driss = buyer();
  const call = made.call(driss, now);
  for (const product of products) await keepCartLine.perform(call, { product, quantity: '1' });
  const cart = await myCart.ask({ actor: driss, db: made.db, now }, { to: '04.421' });
  const parts = cart.ok ? cart.value.parts : [];
  const due = parts.reduce((sum, { goods, rate }) => sum + goods + (rate?.price ?? 0), 0);
  const total = String(due / 100);
  const bought = await placePurchase.perform(call, {
    name: 'Driss Lahlimi',
    phone: '0612345678',
    place: '04.421',
    city: 'Salé',
    quarter: 'Hay Salam',
    landmark: 'Derrière la mosquée',
    paymentWay: 'transfer',
    agreed: 'yes',
    total,
  });
  if (!bought.ok) throw new Error(bought.code);
  return { driss, total, ...bought.value };
}

/** Driss buys things of a cooperative by transfer, pays, and they are sent; the steps after are the test's. */
export async function sale(made: TestProduction, products: readonly string[], now: Date = NOON) {
  const { driss, total, purchase, reference } = await order(made, products, now);
  await recordPayment.perform(made.call(SYSTEM, now), { reference, amount: total });
  const shown = await myPurchase.ask({ actor: driss, db: made.db, now }, { purchase });
  const sold = shown.ok ? shown.value.orders[0] : undefined;
  if (sold === undefined) throw new Error('no order was placed');
  const key = { cooperative: sold.organisationId, order: sold.orderId };
  return {
    driss,
    order: sold,
    key,
    async does(move: string, at: Date = now) {
      const moved = await moveOrder.perform(made.call(SYSTEM, at), { ...key, move });
      if (!moved.ok) throw new Error(`${move}: ${moved.code}`);
    },
  };
}
