import { productPage } from '#modules/market/server';
import type { PersonActor } from '#platform/operation';
import { changeMyOrder, keepCartLine, keepTerms, moveOrder, recordPayment, refundOrder } from '../index.ts';
import { later, somebody, type TestSales } from '../test-sales.ts';

export const MERYEM = somebody('Meryem', { everywhere: true });
const RATES = { country: { price: '45', days: '7' } };

/** Where each thing stands among what Driss bought. */
export const [BASKETS, CARPET] = [0, 1];

type Way = 'transfer' | 'pick-up';

interface Bought {
  readonly cooperative: string;
  readonly driss: PersonActor;
  readonly products: readonly string[];
  readonly purchase: string;
  readonly reference: string;
}

/** Driss has received three baskets, a carpet and two jars of honey from one cooperative. */
export async function receivedThings(sales: TestSales, way: Way) {
  const bought = await threeThings(sales, way);
  const { reference } = bought;
  const order = await steps(sales, bought);
  if (way === 'transfer') await recordPayment.perform(sales.call(MERYEM), { reference, amount: '5065' });
  const arrives = way === 'transfer' ? ['ship', 'deliver'] : ['hand-over'];
  for (const move of ['accept', 'make-ready', ...arrives]) {
    const done = await order.does(move, undefined, 0);
    if (!done.ok) throw new Error(done.code);
  }
  return order;
}

async function threeThings(sales: TestSales, way: Way): Promise<Bought> {
  const cooperative = await sales.cooperative();
  await keepTerms.perform(sales.call(), { cooperative, pickUp: 'Au local', cash: 'yes', rates: RATES });
  const driss = somebody('Driss');
  const products = [
    await sales.offer(cooperative, { kind: 'basket', price: '120', count: '5' }),
    await sales.offer(cooperative),
    await sales.offer(cooperative, { kind: 'honey', price: '80', count: '9' }),
  ];
  for (const [at, quantity] of ['3', '1', '2'].entries())
    await keepCartLine.perform(sales.call(driss), { product: products[at], quantity });
  const collected = { ways: { [cooperative]: 'pick-up' } };
  const bought = await sales.buy(driss, [], way === 'transfer' ? { paymentWay: way } : collected);
  if (!bought.ok) throw new Error(bought.code);
  const { purchase, reference } = bought.value;
  return { cooperative, driss, products, purchase, reference };
}

/** What may be done with what he bought. */
async function steps(sales: TestSales, { cooperative, driss, products, purchase }: Bought) {
  const shown = async () => {
    const [order] = (await sales.shown(driss, purchase)).orders;
    if (order === undefined) throw new Error('no order');
    return order;
  };
  const { orderId: order } = await shown();
  const key = { cooperative, order };
  const lineOf = async (at: number) => (await shown()).lines.find((one) => one.productId === products[at]);
  const counted = async (of: readonly number[] | undefined) => {
    const counts: Record<string, string> = {};
    for (const [at, count] of (of ?? []).entries()) counts[(await lineOf(at))?.lineId ?? ''] = String(count);
    return of === undefined ? {} : { counts };
  };
  return {
    cooperative,
    key,
    shown,
    lineOf,
    does: async (move: string, of?: readonly number[], day = 1) =>
      moveOrder.perform(sales.call(somebody('Khadija', { cooperative }), later(day)), {
        ...key,
        move,
        ...(await counted(of)),
      }),
    asks: async (move: string, of?: readonly number[], day = 1) =>
      changeMyOrder.perform(sales.call(driss, later(day)), {
        ...key,
        purchase,
        move,
        ...(await counted(of)),
      }),
    refund: () => refundOrder.perform(sales.call(MERYEM, later(2)), key),
    left: async (at: number) => {
      const page = await productPage.ask(sales.call(), { cooperative, product: products[at] });
      return page.ok ? page.value.product.left : undefined;
    },
  };
}
