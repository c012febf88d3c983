import { listByProduct } from '#modules/market/server';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { cartParts } from '../cart/my-cart.ts';
import { confirmOrder } from '../order/confirm-order.ts';
import { moveOrder } from '../order/move-order.ts';
import { listOfPurchase } from '../order/order.sql.ts';
import { placePurchase } from '../purchase/place-purchase.ts';
import { somebody } from './somebody.ts';

const DAY_MS = 86_400_000;
const [LONGEST_AGO, BETWEEN] = [330, 37];
const MOVES = ['accept', 'make-ready', 'ship', 'deliver'] as const;
/** Where invented buyers live; each buys in turn. */
const BUYERS = [
  { name: 'Naïma Berrada', phone: '0661000411', place: '06.141', city: 'Casablanca', quarter: 'Maârif' },
  { name: 'Hicham Tazi', phone: '0661000412', place: '03.231', city: 'Fès', quarter: 'Ville nouvelle' },
  { name: 'Leïla Amrani', phone: '0661000413', place: '04.421', city: 'Rabat', quarter: 'Hassan' },
  { name: 'Karim Ouazzani', phone: '0661000414', place: '07.351', city: 'Marrakech', quarter: 'Guéliz' },
];

/** A thing sold in the past year: its product, and the shop's place in the row, which spreads the days. */
export interface PastSale {
  readonly productId: string;
  readonly at: number;
}

/** A year of quiet sales: each bought, sent, received and paid at the door, some weeks apart. */
export async function loadYear(sales: readonly PastSale[], now: Date): Promise<number> {
  const known = await inTransaction(databaseScope(SYSTEM), (tx) =>
    listByProduct(
      tx,
      sales.map(({ productId }) => productId),
    ),
  );
  const free = new Set(
    known
      .filter(({ left, stock }) => left > 0 && stock !== 'made-to-order')
      .map(({ productId }) => String(productId)),
  );
  let sold = 0;
  for (const { productId, at } of sales) {
    const began = new Date(now.getTime() - (LONGEST_AGO - ((at * BETWEEN) % (LONGEST_AGO - 30))) * DAY_MS);
    if (free.has(productId) && (await sellOne(productId, { began, at }))) sold += 1;
  }
  return sold;
}

async function sellOne(product: string, { began, at }: { began: Date; at: number }): Promise<boolean> {
  const home = BUYERS[at % BUYERS.length];
  if (home === undefined) return false;
  const buyer = somebody(newId(), home.name);
  const on = (days: number) => ({ trace: 'demonstration', now: new Date(began.getTime() + days * DAY_MS) });
  await keepCartLine.perform({ actor: buyer, ...on(0) }, { product });
  const total = await inTransaction(databaseScope(buyer), async (tx) => {
    const parts = await cartParts(tx, { personId: buyer.personId, to: home.place, now: began });
    return parts.reduce((sum, { goods, rate }) => sum + goods + (rate?.price ?? 0), 0);
  });
  const sent = { ...home, landmark: '', agreed: 'yes', locale: 'fr', paymentWay: 'cash' };
  const bought = await placePurchase.perform(
    { actor: buyer, ...on(0) },
    { ...sent, total: String(total / 100) },
  );
  if (!bought.ok) return false;
  const { purchase } = bought.value;
  const orders = await inTransaction(databaseScope(SYSTEM), (tx) =>
    listOfPurchase(tx, { personId: buyer.personId, purchaseId: purchase }),
  );
  for (const { organisationId, orderId } of orders) {
    const key = { cooperative: organisationId, order: orderId };
    await confirmOrder.perform({ actor: SYSTEM, ...on(0.2) }, key);
    for (const [step, move] of MOVES.entries())
      await moveOrder.perform({ actor: SYSTEM, ...on(0.3 + step) }, { ...key, move });
  }
  return true;
}
