import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import {
  countBatch,
  countStock,
  endKeeping,
  openBatch,
  passDates,
  productBatches,
  setAside,
} from '../index.ts';
import { NOON, officerOf, testMarket, type TestMarket } from '../test-market.ts';
import { listStrayed } from './stock-check.sql.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
});
afterAll(() => market.close());

const DAY_MS = 86_400_000;
const strayed = () => reading(databaseScope(SYSTEM), listStrayed, market.db);

/** Honey of a cooperative, so many jars counted before there were batches. */
async function honey(count = '4') {
  const cooperative = await market.cooperative();
  const product = await market.offer(cooperative, { kind: 'honey', price: '80', count });
  const key = { cooperative, product };
  const call = (days = 0) => market.call(SYSTEM, new Date(NOON.getTime() + days * DAY_MS));
  return {
    key,
    call,
    open: (code: string, bestBefore: string, jars: string, more: object = {}) =>
      openBatch.perform(call(), { ...key, code, madeOn: '2024-06-01', bestBefore, count: jars, ...more }),
    aside: (quantity: string, days = 0) =>
      setAside.perform(call(days), { ...key, forWhom: 'Driss', quantity, days: '2' }),
    end: (allocation: string, as: string) => endKeeping.perform(call(), { ...key, allocation, as }),
    count: (batch: string, count: string) => countBatch.perform(call(), { ...key, batch, count }),
    async batches() {
      const found = await productBatches.ask({ actor: SYSTEM, db: market.db, now: NOON }, key);
      return found.ok ? found.value.map((one) => [one.code, one.standing, one.onHand, one.kept]) : [];
    },
    async batch(code: string) {
      const found = await productBatches.ask({ actor: SYSTEM, db: market.db, now: NOON }, key);
      return (found.ok ? found.value.find((one) => one.code === code)?.batchId : undefined) ?? '';
    },
  };
}

test('jars without a batch go first, then those to be eaten first; what is out of date never', async () => {
  const one = await honey('4');
  expect(await one.open('A', '2025-06-30', '5')).toMatchObject({ ok: true });
  await one.open('B', '2025-01-15', '3');
  await one.open('C', '2024-12-01', '9');
  expect(await one.batches()).toEqual([
    ['C', 'expired', 9, 0],
    ['B', 'near', 3, 0],
    ['A', 'good', 5, 0],
  ]);
  expect(await one.aside('6')).toMatchObject({ ok: true });
  expect((await one.batches()).map(([code, , , kept]) => [code, kept])).toEqual([
    ['C', 0],
    ['B', 2],
    ['A', 0],
  ]);
  expect(await one.aside('7')).toMatchObject({ code: 'not-enough-left', detail: { left: 6 } });
  expect(await one.aside('6')).toMatchObject({ ok: true });
  expect(await one.aside('1')).toMatchObject({ code: 'just-taken' });
  expect(await strayed()).toEqual([]);
});

test('a batch is told once, of what is counted, with dates that can be', async () => {
  const one = await honey('4');
  await one.open('A', '2025-06-30', '5');
  expect(await one.open('A', '2025-06-30', '5')).toMatchObject({ code: 'batch-exists' });
  expect(await one.open('B', '2024-05-01', '5')).toMatchObject({ code: 'best-before-made' });
  expect(await one.open('B', '2025-05-01', '5', { madeOn: '2025-02-01' })).toMatchObject({
    code: 'day-in-future',
  });
  expect(await one.open('B', 'bientôt', '5')).toMatchObject({ code: 'invalid' });
  expect(await one.open('B', '2025-05-01', '5', { already: 'yes' })).toMatchObject({
    code: 'fewer-without-batch',
    detail: { left: 4 },
  });
  expect(await one.open('B', '2025-05-01', '4', { already: 'yes' })).toMatchObject({ ok: true });
  expect(await countStock.perform(one.call(), { ...one.key, count: '40' })).toMatchObject({
    code: 'counted-by-batch',
  });
  const carpet = await market.offer(one.key.cooperative);
  const typed = { ...one.key, product: carpet, code: 'A', madeOn: '2024-01-01', bestBefore: '2025-01-01' };
  expect(await openBatch.perform(one.call(), { ...typed, count: '1' })).toMatchObject({
    code: 'not-counted',
  });
  const stranger = market.call(officerOf(await market.cooperative()));
  expect(await openBatch.perform(stranger, { ...typed, count: '1' })).toMatchObject({ ok: false });
  expect(await strayed()).toEqual([]);
});

test('at night what is out of date leaves the store, but what is kept for somebody', async () => {
  const one = await honey('1');
  await one.open('A', '2024-12-31', '6', { madeOn: '2024-01-01' });
  await one.aside('3');
  const night = (days: number) => passDates({ now: new Date(NOON.getTime() + days * DAY_MS), db: market.db });
  await night(0);
  expect(await one.batches()).toEqual([['A', 'near', 6, 2]]);
  expect(await night(1)).toBe(4);
  expect(await one.batches()).toEqual([['A', 'near', 2, 2]]);
  expect(await strayed()).toEqual([]);
});

test('whatever is opened, kept, ended, lapsed and counted, stores add up to their movements', async () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('aside' as const), many: fc.integer({ min: 1, max: 9 }), days: fc.nat(4) }),
    fc.record({ does: fc.constant('end' as const), at: fc.nat(5), as: fc.constantFrom('used', 'released') }),
    fc.record({ does: fc.constant('count' as const), batch: fc.constantFrom('A', 'B'), many: fc.nat(12) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
      const one = await honey('2');
      await one.open('A', '2025-06-30', '5');
      await one.open('B', '2025-01-15', '3');
      const kept: string[] = [];
      for (const asked of steps) {
        if (asked.does === 'aside') {
          const done = await one.aside(String(asked.many), asked.days);
          if (done.ok) kept.push(done.value.allocation);
        }
        if (asked.does === 'end') await one.end(kept[asked.at % Math.max(1, kept.length)] ?? '', asked.as);
        if (asked.does === 'count') await one.count(await one.batch(asked.batch), String(asked.many));
      }
      expect(await strayed()).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test('a store that does not add up is found', async () => {
  const one = await honey('4');
  await sql`update market.stock_level set on_hand = 5 where product_id = ${one.key.product}`.execute(
    market.db,
  );
  expect(await strayed()).toMatchObject([{ what: 'on-hand', stands: 5, counted: 4 }]);
});
