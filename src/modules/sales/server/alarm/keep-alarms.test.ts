import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '#platform/operation';
import { carpetOrder } from '../test-order.ts';
import { later, somebody, testSales, type TestSales } from '../test-sales.ts';
import { salesWorklist } from '../money/sales-worklist.ts';
import { keepAlarms } from './keep-alarms.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const MERYEM = somebody('Meryem', { everywhere: true });
const night = (days: number) => keepAlarms.perform(sales.call(SYSTEM, later(days)), {});

async function alarms(days = 0, office = MERYEM) {
  const seen = await salesWorklist.ask({ actor: office, db: sales.db, now: later(days) }, {});
  if (!seen.ok) throw new Error(seen.code);
  return seen.value.alarms;
}

/** An order says it was paid while its money is not there. */
const pretends = (order: string, paidAt: Date | null) =>
  sql`update sales.seller_order set paid_at = ${paidAt} where order_id = ${order}`.execute(sales.db);

test('M4: an escrow that does not agree with its order is on the list until it does', async () => {
  const one = await carpetOrder(sales, { paymentWay: 'transfer' });
  expect(await night(0)).toMatchObject({ value: { alarms: 0 } });
  await pretends(one.key.order, later(0));
  expect(await alarms()).toEqual([]);
  expect(await night(1)).toMatchObject({ value: { alarms: 1 } });
  expect(await night(2)).toMatchObject({ value: { alarms: 1 } });
  expect(await alarms(2)).toMatchObject([
    {
      of: 'order',
      id: one.key.order,
      reference: one.reference,
      why: 'not-whole',
      stands: 0,
      counted: 454_500,
      seenAt: later(1),
    },
  ]);
  await pretends(one.key.order, null);
  expect(await alarms(2)).toEqual([]);
  expect(await night(3)).toMatchObject({ value: { alarms: 0 } });
});

test('S6: a store that does not add up is on the list until it does', async () => {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative, { kind: 'basket', price: '120', count: '5' });
  const says = (count: number) =>
    sql`update market.stock_level set on_hand = ${count} where product_id = ${product}`.execute(sales.db);
  await says(7);
  await night(0);
  expect(await alarms()).toMatchObject([
    { of: 'store', id: product, why: 'on-hand', stands: 7, counted: 5, thing: expect.anything() },
  ]);
  await says(5);
  expect(await alarms()).toEqual([]);
});

test('an office of one place sees what differs in its place; only the clock counts', async () => {
  const one = await carpetOrder(sales, { paymentWay: 'transfer' });
  await pretends(one.key.order, later(0));
  await night(0);
  const officeOf = (place: string) => ({ ...MERYEM, reach: { kind: 'place', place } }) as const;
  expect(await alarms(0, officeOf('05'))).toMatchObject([{ id: one.key.order }]);
  expect(await alarms(0, officeOf('06'))).toEqual([]);
  expect(await keepAlarms.perform(sales.call(MERYEM), {})).toMatchObject({ code: 'forbidden' });
});
