import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBatch, productBatches } from '#modules/market/server';
import { ANONYMOUS } from '#platform/operation';
import { labelMakers, orderMakers, recordNaming, tellMakers, thingMakers } from '../index.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';
import { buyer, sale } from '../test-sale.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

/** Honey Itto (named) and Fadma make together, but for batch A, which Fadma made alone. */
async function honey() {
  const cooperative = await made.cooperative();
  const [itto, fadma] = [await made.member(cooperative, 'Itto'), await made.member(cooperative, 'Fadma')];
  const product = await made.offer(cooperative, { kind: 'honey', price: '80', count: '4' });
  const of = { cooperative, product, madeOn: '2024-06-01', already: 'yes', count: '2' };
  await openBatch.perform(made.call(), { ...of, code: 'A', bestBefore: '2025-06-30' });
  await openBatch.perform(made.call(), { ...of, code: 'B', bestBefore: '2026-01-01' });
  const khadija = actingFor(cooperative);
  const seen = { actor: khadija, db: made.db, now: NOON };
  const batches = await productBatches.ask(seen, { cooperative, product });
  const batch = batches.ok ? batches.value.find(({ code }) => code === 'A')?.batchId : undefined;
  const told = { cooperative, product, unit: 'kilos' };
  const both = { [itto.memberId]: '3', [fadma.memberId]: '4' };
  await tellMakers.perform(made.call(khadija), { ...told, work: both });
  await tellMakers.perform(made.call(khadija), { ...told, batch, work: { [fadma.memberId]: '5' } });
  const say = (member: string, agrees: string, hours = 0) =>
    recordNaming.perform(made.call(undefined, later(hours)), {
      cooperative,
      member,
      agrees,
      witness: 'Yamna',
    });
  await say(itto.memberId, 'yes');
  const label = async (code: string) => {
    const found = await labelMakers.ask(seen, { cooperative, product, batch: code });
    return found.ok ? found.value.makers : found.code;
  };
  return { cooperative, product, itto, fadma, say, seen, label };
}

test('a jar names who made its batch, a tag who makes the thing, each only with her consent', async () => {
  const { cooperative, product, fadma, say, seen, label } = await honey();
  expect(await label('A')).toEqual({ names: [], unnamed: 1 });
  expect(await label('B')).toMatchObject({ names: [{ nameLatin: 'Itto' }], unnamed: 1 });
  expect(await label('nothing of the kind')).toMatchObject({ names: [{ nameLatin: 'Itto' }], unnamed: 1 });
  await say(fadma.memberId, 'yes');
  expect(await label('A')).toMatchObject({ names: [{ nameLatin: 'Fadma' }], unnamed: 0 });
  const tags = await thingMakers.ask(seen, { cooperative, products: [product] });
  expect(tags.ok && tags.value[product]).toMatchObject({ unnamed: 0 });
  await say(fadma.memberId, 'no', 1);
  const after = await thingMakers.ask(seen, { cooperative, products: [product] });
  expect(after.ok && after.value[product]).toMatchObject({ names: [{ nameLatin: 'Itto' }], unnamed: 1 });
});

test('a parcel names each maker once, as agreed when it was ordered, and tells nobody else', async () => {
  const { product, fadma, say, seen } = await honey();
  const { order } = await sale(made, [product], later(2));
  await say(fadma.memberId, 'yes', 3);
  const asked = { orders: [order.orderId] };
  const parcel = await orderMakers.ask(seen, asked);
  expect(parcel.ok && parcel.value[order.orderId]).toEqual({ names: [], unnamed: 1 });
  for (const actor of [ANONYMOUS, buyer()])
    expect(await orderMakers.ask({ ...seen, actor }, asked)).toMatchObject({ ok: true, value: {} });
});
