import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { paidLines, passTime, settleDispute } from '../index.ts';
import { strayedBooks } from '../money/check-books.ts';
import { later, testSales, type TestSales } from '../test-sales.ts';
import { BASKETS, CARPET, MERYEM, receivedThings } from './test-received.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const received = (way: 'transfer' | 'pick-up' = 'transfer') => receivedThings(sales, way);

/** Stores whose numbers are not those of their movements. */
async function strayedStores(): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::integer as count from market.stock_level l
    where l.on_hand <> (select coalesce(sum(m.change), 0) from market.movement m
      where m.organisation_id = l.organisation_id and m.product_id = l.product_id)`.execute(sales.db);
  return found.rows[0]?.count ?? -1;
}

const linesPaid = (cooperative: string) =>
  reading(databaseScope(SYSTEM), (db) => paidLines(db, cooperative), sales.db);

test('M8: of three baskets one comes back with its price; the rest is closed and due', async () => {
  const one = await received();
  expect(await one.asks('ask-return', [2])).toMatchObject({ ok: true });
  expect((await one.lineOf(BASKETS))?.askedBack).toBe(2);
  expect(await one.does('take-back', [3])).toMatchObject({ code: 'above-asked' });
  expect(await one.does('take-back', [0])).toMatchObject({ code: 'nothing-came-back' });
  expect(await one.does('take-back', [1])).toMatchObject({ value: { state: 'delivered' } });
  expect(await one.lineOf(BASKETS)).toMatchObject({ quantity: 3, returned: 1 });
  expect((await one.lineOf(BASKETS))?.askedBack).toBeUndefined();
  expect(await one.left(BASKETS)).toBe(3);
  expect(await sales.books(one.cooperative)).toEqual({
    'received/bank': 5065,
    'order/escrow': -4945,
    'order/refund-due': -120,
  });
  expect(await one.refund()).toMatchObject({ value: { paid: 120_00 } });
  expect(await strayedBooks(sales.db)).toEqual([]);
  await passTime({ now: later(8), db: sales.db });
  // Three per cent of 240, 4,500 and 160 DH, and the tax on it: 147.00 and 29.40.
  expect(await sales.books(one.cooperative)).toEqual({
    'received/bank': 4945,
    'house/commission': -147,
    'tax/vat-collected': -29.4,
    'seller/payable': -4768.6,
  });
  const paid = await linesPaid(one.cooperative);
  expect(paid.map(({ quantity, net }) => [quantity, net]).toSorted()).toEqual(
    [
      [2, 231_36],
      [1, 4338_00],
      [2, 154_24],
    ].toSorted(),
  );
});

test('what she may not send back, what is not hers and what came late is refused in words', async () => {
  const one = await received();
  expect(await one.asks('ask-return', [0, 0, 1])).toMatchObject({ code: 'above-line' });
  expect(await one.asks('ask-return', [4])).toMatchObject({ code: 'above-line' });
  expect(await one.asks('ask-return', [0])).toMatchObject({ code: 'nothing-chosen' });
  expect(await one.asks('ask-return', [1], 7)).toMatchObject({ code: 'return-too-late' });
  expect(await one.does('take-back', [1])).toMatchObject({ code: 'order-move-not-allowed' });
  expect((await one.shown()).state).toBe('delivered');
});

test('paid in cash where it is collected: what came back is paid out of the same till', async () => {
  const one = await received('pick-up');
  await one.asks('ask-return', [1, 1]);
  expect(await one.does('take-back')).toMatchObject({ value: { state: 'delivered' } });
  expect(await sales.books(one.cooperative)).toEqual({ 'received/seller-cash': 400, 'order/escrow': -400 });
  expect(await one.left(CARPET)).toBe(1);
  await passTime({ now: later(8), db: sales.db });
  expect(await sales.books(one.cooperative)).toEqual({
    'house/commission': -12,
    'tax/vat-collected': -2.4,
    'seller/payable': 14.4,
  });
});

test('a part came back, then a dispute: what is decided is of the rest', async () => {
  const one = await received();
  await one.asks('ask-return', [0, 1]);
  await one.does('take-back');
  await one.refund();
  await one.asks('ask-return', [3]);
  expect(await one.asks('dispute')).toMatchObject({ ok: true });
  const settle = { ...one.key, for: 'buyer', note: 'Les paniers sont cassés, vus en photo.' };
  expect(await settleDispute.perform(sales.call(MERYEM, later(2)), settle)).toMatchObject({ ok: true });
  expect(await sales.books(one.cooperative)).toEqual({ 'received/bank': 565, 'order/refund-due': -565 });
  expect(await one.left(BASKETS)).toBe(5);
  expect(await strayedBooks(sales.db)).toEqual([]);
  expect(await strayedStores()).toBe(0);
});

const STEP = fc.record({
  what: fc.constantFrom('ask', 'send', 'take', 'refund', 'wait'),
  of: fc.tuple(fc.nat(3), fc.nat(1), fc.nat(2)),
});

test('M8: any returns in any order add up: never above what was paid, books and stores agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(STEP, { minLength: 3, maxLength: 9 }),
      fc.constantFrom('transfer' as const, 'pick-up' as const),
      async (steps, way) => {
        const one = await received(way);
        let day = 1;
        for (const { what, of } of steps) {
          if (what === 'ask') await one.asks('ask-return', of, day);
          else if (what === 'take') await one.does('take-back', of, day);
          else if (what === 'refund') await one.refund();
          else if (what === 'send') await one.asks('send-back', undefined, day);
          else await passTime({ now: later((day += of[2] === 2 ? 15 : 1)), db: sales.db });
          expect(await strayedBooks(sales.db)).toEqual([]);
        }
        expect(await strayedStores()).toBe(0);
        const books = await sales.books(one.cooperative);
        const debts = Object.entries(books).filter(([name]) => /order|till|received/.test(name));
        for (const [name, amount] of debts)
          if (name.startsWith('order')) expect(amount, name).toBeLessThanOrEqual(0);
          else expect(amount, name).toBeGreaterThanOrEqual(0);
        const { lines, state } = await one.shown();
        const back = lines.reduce((sum, { price, returned = 0 }) => sum + price * returned, 0);
        expect(back).toBeLessThanOrEqual(way === 'transfer' ? 5065_00 : 5020_00);
        if (state !== 'returned')
          for (const at of [BASKETS, CARPET]) {
            const line = await one.lineOf(at);
            expect(await one.left(at)).toBe((at === BASKETS ? 2 : 0) + (line?.returned ?? 0));
          }
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
});
