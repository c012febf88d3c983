import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordMove } from '#modules/registry/server';
import { SYSTEM } from '#platform/operation';
import { carpetOrder } from '../test-order.ts';
import { testSales, type TestSales } from '../test-sales.ts';
import { salesWorklist } from './sales-worklist.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

async function suspended() {
  const seen = await salesWorklist.ask({ actor: SYSTEM, db: sales.db }, {});
  if (!seen.ok) throw new Error(seen.code);
  return seen.value.suspended.map(({ reference, state }) => [reference, state]);
}

async function suspends(cooperative: string) {
  const move = { cooperative, move: 'suspension', legalDay: '2024-06-03', reason: 'Comptes non déposés' };
  expect(await recordMove.perform(sales.call(), move)).toMatchObject({ ok: true });
}

test('a seller suspended with open orders sends or gives them back, and the office sees each', async () => {
  const [sent, left, other] = [
    await carpetOrder(sales),
    await carpetOrder(sales, { paymentWay: 'transfer' }),
    await carpetOrder(sales),
  ];
  expect(await suspended()).toEqual([]);
  await left.pay();
  await suspends(sent.cooperative);
  await suspends(left.cooperative);
  expect(await suspended()).toEqual(
    expect.arrayContaining([
      [sent.reference, 'placed'],
      [left.reference, 'placed'],
    ]),
  );
  expect(JSON.stringify(await suspended())).not.toContain(other.reference);
  expect(await sent.does('accept')).toMatchObject({ ok: true });
  expect(await sent.does('make-ready')).toMatchObject({ ok: true });
  expect(await suspended()).toContainEqual([sent.reference, 'ready']);
  expect(await left.does('refuse')).toMatchObject({ ok: true });
  expect(await suspended()).toEqual([[sent.reference, 'ready']]);
  const seen = await salesWorklist.ask({ actor: SYSTEM, db: sales.db }, {});
  expect(seen.ok && seen.value.refunds).toMatchObject([{ reference: left.reference, amount: 454_500 }]);
});
