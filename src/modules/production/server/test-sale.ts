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

/** Driss buys things of a cooperative by transfer, pays, and they are sent; the steps after are the test's. */
export async function sale(made: TestProduction, products: readonly string[], now: Date = NOON) {
  const driss = buyer();
  const call = made.call(driss, now);
  for (const product of products) await keepCartLine.perform(call, { product, quantity: '1' });
  const cart = await myCart.ask({ actor: driss, db: made.db, now }, { to: '04.421' });
  const parts = cart.ok ? cart.value.parts : [];
  const total = parts.reduce((sum, { goods, rate }) => sum + goods + (rate?.price ?? 0), 0);
  const bought = await placePurchase.perform(call, {
    name: 'Driss Lahlimi',
    phone: '0612345678',
    place: '04.421',
    city: 'Salé',
    quarter: 'Hay Salam',
    landmark: 'Derrière la mosquée',
    paymentWay: 'transfer',
    agreed: 'yes',
    total: String(total / 100),
  });
  if (!bought.ok) throw new Error(bought.code);
  const { purchase, reference } = bought.value;
  await recordPayment.perform(made.call(SYSTEM, now), { reference, amount: String(total / 100) });
  const shown = await myPurchase.ask({ actor: driss, db: made.db, now }, { purchase });
  const order = shown.ok ? shown.value.orders[0] : undefined;
  if (order === undefined) throw new Error('no order was placed');
  const key = { cooperative: order.organisationId, order: order.orderId };
  return {
    order,
    key,
    async does(move: string, at: Date = now) {
      const moved = await moveOrder.perform(made.call(SYSTEM, at), { ...key, move });
      if (!moved.ok) throw new Error(`${move}: ${moved.code}`);
    },
  };
}
