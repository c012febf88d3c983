import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBatch } from '#modules/market/server';
import { recallBatch } from '#modules/production/server';
import { agreePart, dealPage, keepPrice, orderFromList, prepareLot, sendLots, undoLot } from '../index.ts';
import { toldHoney } from '../price/test-honey.ts';
import { somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

const PRINTED = { bestBefore: '2025-10-30', onssa: 'PAS.9.214.22' };

/** Twenty-four jars of the store are of a batch. */
async function opened(key: object, code: string, bestBefore: string): Promise<string> {
  const made = { ...key, code, madeOn: '2024-11-01', bestBefore, count: '24', already: 'yes' };
  const done = await openBatch.perform(wholesale.call(), made);
  if (!done.ok) throw new Error(done.code);
  return done.value.batch;
}

/** Rim's hotel ordered jars; two batches of them are in the store, the older of which is taken first. */
async function ordered() {
  const cooperative = await wholesale.cooperative();
  const khadija = somebody('Khadija', { cooperative });
  const product = await toldHoney(wholesale, { cooperative, count: '48' });
  const key = { cooperative, product };
  const older = await opened(key, '24-A', '2025-10-30');
  const newer = await opened(key, '24-B', '2026-06-30');
  const price = { minimum: '12', pack: '12', packKind: 'carton', group: 'hotel', price: '60' };
  await keepPrice.perform(wholesale.call(khadija), { cooperative, product, ...price, from: '2024-12-31' });
  const rim = await wholesale.customer('Rim');
  const order = { cooperative, product, quantity: '48', price: '60', place: '04.421' };
  const placed = await orderFromList.perform(wholesale.call(rim), { ...order, wantedOn: '2025-01-20' });
  if (!placed.ok) throw new Error(placed.code);
  const { deal } = placed.value;
  const part = async () => {
    const page = await dealPage.ask(wholesale.call(rim), { deal });
    const [own] = page.ok ? page.value.parts : [];
    if (own === undefined) throw new Error('no part');
    return own;
  };
  const { partId } = await part();
  const here = { cooperative, part: partId };
  await agreePart.perform(wholesale.call(khadija), { ...here, as: 'agreed', fromStore: '48' });
  return {
    older,
    newer,
    part,
    prepare: (quantity: string, batch: string) =>
      prepareLot.perform(wholesale.call(khadija), { ...here, ...PRINTED, quantity, product, batch }),
    send: () => sendLots.perform(wholesale.call(khadija), { deal }),
    undo: (lot: string) => undoLot.perform(wholesale.call(khadija), { ...here, lot }),
    recall: (batch: string) =>
      recallBatch.perform(wholesale.call(), { cooperative, product, batch, why: 'Fermentation' }),
    async told(code: string) {
      const found = await sql<{ body: string }>`select body from platform.short_message
        where organisation_id = ${cooperative} and body like ${`%${code}%`}`.execute(wholesale.db);
      return found.rows.map(({ body }) => body);
    },
  };
}

test('a batch called back that went to a hotel is told to it once, and on its order', async () => {
  const { older, part, prepare, send, recall, told } = await ordered();
  expect(await prepare('24', '24-A')).toMatchObject({ ok: true });
  expect(await send()).toMatchObject({ ok: true });
  expect((await part()).lots[0]?.recalledAt).toBeUndefined();
  expect(await recall(older)).toMatchObject({ ok: true });
  const called = { code: '24-A', quantity: 24, why: 'Fermentation' };
  expect((await part()).lots).toMatchObject([{ batch: '24-A', recalls: [called] }]);
  expect((await part()).lots[0]?.recalledAt).toBeInstanceOf(Date);
  const bodies = await told('24-A');
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toContain('24');
  expect(await recall(older)).toMatchObject({ code: 'recalled-already' });
  expect(await told('24-A')).toHaveLength(1);
});

test('a lot that is only ready does not leave once its batch is called back', async () => {
  const { older, part, prepare, send, undo, recall, told } = await ordered();
  expect(await prepare('24', '24-A')).toMatchObject({ ok: true });
  expect(await prepare('12', '24-B')).toMatchObject({ ok: true });
  expect(await recall(older)).toMatchObject({ ok: true });
  const [first, second] = (await part()).lots;
  expect([first?.recalls.length, second?.recalls.length]).toEqual([1, 0]);
  expect(await told('24-A')).toEqual([]);
  expect(await send()).toMatchObject({ code: 'lot-recalled' });
  expect(await undo(first?.lotId ?? '')).toMatchObject({ ok: true });
  expect(await send()).toMatchObject({ ok: true });
});

test('of a lot of two batches, each that is called back is told by its number and how many', async () => {
  const { older, newer, part, prepare, send, recall, told } = await ordered();
  expect(await prepare('36', '')).toMatchObject({ ok: true });
  expect(await send()).toMatchObject({ ok: true });
  expect(await recall(newer)).toMatchObject({ ok: true });
  expect(await told('24-A')).toEqual([]);
  expect((await told('24-B'))[0]).toContain('12');
  expect(await recall(older)).toMatchObject({ ok: true });
  expect(await told('24-A')).toHaveLength(1);
  expect((await part()).lots).toMatchObject([
    {
      batch: '24-A (24), 24-B (12)',
      recalls: [
        { code: '24-B', quantity: 12 },
        { code: '24-A', quantity: 24 },
      ],
    },
  ]);
});
