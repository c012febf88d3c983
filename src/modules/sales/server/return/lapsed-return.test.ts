import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeCooperative } from '#modules/registry/server';
import { passTime } from '../index.ts';
import { strayedBooks } from '../money/check-books.ts';
import { later, testSales, type TestSales } from '../test-sales.ts';
import { BASKETS, CARPET, receivedThings } from './test-received.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const passes = (days: number) => passTime({ now: later(days), db: sales.db });

/** What was said to both sides of a cooperative's orders. */
async function said(cooperative: string): Promise<string[]> {
  const found = await sql<{ body: string }>`select body from platform.short_message
    where organisation_id = ${cooperative} order by message_id`.execute(sales.db);
  return found.rows.map(({ body }) => body);
}

test('M8: asked and never handed over, the order closes as if it had not been asked', async () => {
  const one = await receivedThings(sales, 'transfer');
  await one.asks('ask-return', [1, 1], 1);
  await passes(15);
  expect((await one.shown()).state).toBe('returning');
  await passes(16);
  const { state, events } = await one.shown();
  expect([state, events.at(-1)?.move, events.at(-1)?.by]).toEqual(['delivered', 'lapse-return', 'clock']);
  for (const at of [BASKETS, CARPET]) expect((await one.lineOf(at))?.askedBack).toBeUndefined();
  expect(await one.left(CARPET)).toBe(0);
  expect(await sales.books(one.cooperative)).toEqual({ 'received/bank': 5065, 'order/escrow': -5065 });
  await passes(17);
  expect((await one.shown()).state).toBe('delivered');
  await passes(18);
  expect((await one.shown()).state).toBe('closed');
  // Three per cent of 360, 4,500 and 160 DH, and the tax on it.
  expect(await sales.books(one.cooperative)).toEqual({
    'received/bank': 5065,
    'house/commission': -150.6,
    'tax/vat-collected': -30.12,
    'seller/payable': -4884.28,
  });
  expect(await strayedBooks(sales.db)).toEqual([]);
});

test('a part came back before; what is asked again and never handed over stays sold', async () => {
  const one = await receivedThings(sales, 'transfer');
  await one.asks('ask-return', [1], 1);
  await one.does('take-back', [1], 2);
  await one.asks('ask-return', [2], 3);
  await passes(18);
  expect(await one.lineOf(BASKETS)).toMatchObject({ quantity: 3, returned: 1 });
  await passes(20);
  expect((await one.shown()).state).toBe('closed');
  const { 'order/refund-due': due, 'order/escrow': held } = await sales.books(one.cooperative);
  expect([due, held]).toEqual([-120, undefined]);
  expect(await strayedBooks(sales.db)).toEqual([]);
});

test('what she says she handed over never lapses; an office hears both where it does not come', async () => {
  const one = await receivedThings(sales, 'transfer');
  await one.asks('ask-return', [1], 1);
  expect(await one.asks('send-back', undefined, 14)).toMatchObject({ ok: true });
  expect(await one.asks('send-back', undefined, 14)).toMatchObject({ code: 'order-move-not-allowed' });
  await passes(60);
  expect((await one.shown()).state).toBe('returning');
  expect(await one.does('dispute', undefined, 60)).toMatchObject({ value: { state: 'disputed' } });
});

test('within her days she may ask again, and has as long anew', async () => {
  const one = await receivedThings(sales, 'transfer');
  await sql`update law.parameter_version set value = 2 where code = 'return-sent-within'`.execute(sales.db);
  await one.asks('ask-return', [1], 1);
  await passes(3);
  expect((await one.shown()).state).toBe('delivered');
  expect(await one.asks('ask-return', [3], 4)).toMatchObject({ ok: true });
  await passes(5);
  expect((await one.lineOf(BASKETS))?.askedBack).toBe(3);
  await passes(6);
  expect((await one.lineOf(BASKETS))?.askedBack).toBeUndefined();
  await sql`update law.parameter_version set value = 15 where code = 'return-sent-within'`.execute(sales.db);
});

test('both sides hear that it lapsed, each time it does', async () => {
  const one = await receivedThings(sales, 'transfer');
  const phone = { cooperative: one.cooperative, phone: '0655443322' };
  expect(await describeCooperative.perform(sales.call(), phone)).toMatchObject({ ok: true });
  await one.asks('ask-return', [1], 1);
  await passes(16);
  const lapsed = (await said(one.cooperative)).filter((body) => body.includes('n’a pas été remis à temps'));
  expect(lapsed).toHaveLength(2);
});
