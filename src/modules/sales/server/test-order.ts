import { productPage } from '#modules/market/server';
import type { PersonActor } from '#platform/operation';
import { changeMyOrder, moveOrder, recordPayment } from './index.ts';
import { NOON, somebody, type TestSales } from './test-sales.ts';

const OFFICE = somebody('Meryem', { everywhere: true });

/** A carpet bought by Driss: who prepares it, and the steps both may take. */
export async function carpetOrder(sales: TestSales, typed: Readonly<Record<string, unknown>> = {}) {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative);
  const [driss, khadija] = [somebody('Driss'), somebody('Khadija', { cooperative })];
  const bought = await sales.buy(driss, [product], typed);
  if (!bought.ok) throw new Error(bought.code);
  const { purchase, reference } = bought.value;
  const [first] = (await sales.shown(driss, purchase)).orders;
  if (first === undefined) throw new Error('no order was placed');
  const key = { cooperative, order: first.orderId };
  return {
    cooperative,
    product,
    driss,
    khadija,
    purchase,
    reference,
    key,
    does: (move: string, now = NOON, who: PersonActor = khadija) =>
      moveOrder.perform(sales.call(who, now), { ...key, move }),
    asks: (move: string, now = NOON) =>
      changeMyOrder.perform(sales.call(driss, now), { ...key, purchase, move }),
    state: async () => (await sales.shown(driss, purchase)).orders[0]?.state,
    pay: () => recordPayment.perform(sales.call(OFFICE), { reference, amount: '4545' }),
    left: async () => {
      const page = await productPage.ask(sales.call(), { cooperative, product });
      return page.ok ? [page.value.product.state, page.value.product.left] : [page.code];
    },
  };
}
