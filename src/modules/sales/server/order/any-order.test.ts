import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStock, productPage } from '#modules/market/server';
import { reading } from '#platform/database/server';
import { listTransfers } from '#platform/ledger/server';
import { accountOf, balanceOf, balancesOf } from '#platform/ledger';
import { databaseScope, SYSTEM } from '#platform/operation';
import { BOOK, escrowAccount, PAYABLE, refundAccount } from '../../money/sales-book.ts';
import { ALL_MOVES } from '../../order/order.ts';
import {
  changeMyOrder,
  confirmOrder,
  moveOrder,
  passTime,
  recordPayment,
  refundOrder,
  settleDispute,
} from '../index.ts';
import { strayedBooks } from '../money/check-books.ts';
import { later, somebody, testSales, type TestSales } from '../test-sales.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const JARS = 6;
const RUNS = 6;
const office = somebody('Meryem', { everywhere: true });

const step = fc.record({
  what: fc.constantFrom('buy', 'seller', 'buyer', 'pay', 'confirm', 'refund', 'settle', 'wait', 'count'),
  way: fc.constantFrom('cash', 'transfer'),
  which: fc.nat(3),
  move: fc.constantFrom(...ALL_MOVES),
  days: fc.integer({ min: 1, max: 9 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Placed {
  readonly order: string;
  readonly purchase: string;
  readonly reference: string;
  readonly due: number;
}

/** A cooperative with six jars, a buyer, and whatever is done with both. */
async function shop() {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative, { kind: 'honey', price: '80', count: String(JARS) });
  const driss = somebody('Driss');
  const placed: Placed[] = [];
  let day = 0;
  const buy = async (way: string) => {
    const bought = await sales.buy(driss, [product], { paymentWay: way }, later(day)).catch(() => undefined);
    if (!bought?.ok) return;
    const { purchase, reference } = bought.value;
    const [order] = (await sales.shown(driss, purchase)).orders;
    if (order === undefined) throw new Error('an order was placed');
    placed.push({ order: order.orderId, purchase, reference, due: (order.goods + order.delivery) / 100 });
  };
  const take = async ({ what, way, which, move, days }: Step) => {
    const one = placed[which % Math.max(1, placed.length)];
    const by = (actor: typeof office) => sales.call(actor, later(day));
    const key = { cooperative, order: one?.order };
    if (what === 'buy') await buy(way);
    else if (what === 'wait') await passTime({ now: later((day += days)), db: sales.db });
    else if (what === 'count')
      await countStock.perform(sales.call(), { cooperative, product, count: String(days) });
    else if (one === undefined) return;
    else if (what === 'seller') await moveOrder.perform(sales.call(SYSTEM, later(day)), { ...key, move });
    else if (what === 'buyer')
      await changeMyOrder.perform(by(driss), { ...key, purchase: one.purchase, move });
    else if (what === 'confirm') await confirmOrder.perform(sales.call(SYSTEM, later(day)), key);
    else if (what === 'refund') await refundOrder.perform(by(office), key);
    else if (what === 'pay')
      await recordPayment.perform(by(office), { reference: one.reference, amount: String(one.due) });
    else await settleDispute.perform(by(office), { ...key, for: 'buyer', note: 'Entendu des deux côtés.' });
  };
  return { cooperative, product, placed, take };
}

test('whatever is done in whatever order, no account is below nothing, no jar sold twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      const { cooperative, product, placed, take } = await shop();
      await take({ what: 'buy', way: 'transfer', which: 0, move: 'accept', days: 1 });
      for (const one of steps) await take(one);
      const transfers = await reading(
        databaseScope(SYSTEM),
        async (db) => [
          ...(await listTransfers(db, {
            organisationId: cooperative,
            book: BOOK,
            under: accountOf('order'),
          })),
        ],
        sales.db,
      );
      const balances = balancesOf(transfers);
      expect([...balances.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0);
      for (const { order } of placed) {
        expect(balanceOf(balances, escrowAccount(order))).toBeLessThanOrEqual(0);
        expect(balanceOf(balances, refundAccount(order))).toBeLessThanOrEqual(0);
      }
      expect(balanceOf(balances, PAYABLE)).toBeLessThanOrEqual(0);
      expect(await strayedBooks(sales.db)).toEqual([]);
      const page = await productPage.ask(sales.call(), { cooperative, product });
      expect(page.ok && page.value.product.left).toBeGreaterThanOrEqual(0);
      const kept = await sql<{ kept: number; promised: string }>`select l.kept,
          (select coalesce(sum(quantity), 0) from market.allocation a
            where a.product_id = l.product_id and a.state = 'standing') as promised
        from market.stock_level l where l.product_id = ${product}`.execute(sales.db);
      expect(Number(kept.rows[0]?.kept)).toBe(Number(kept.rows[0]?.promised));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
