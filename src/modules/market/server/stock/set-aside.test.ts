import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundProducts, productPage } from '../index.ts';
import { NOON, officerOf, testMarket, type TestMarket } from '../test-market.ts';
import { countStock } from './count-stock.ts';
import { endKeeping } from './end-keeping.ts';
import { setAside } from './set-aside.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
});
afterAll(() => market.close());

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);

test('ten want one carpet at once: one gets it, nine are told, before anybody paid', async () => {
  const cooperative = await market.cooperative();
  const product = await market.offer(cooperative);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      setAside.perform(market.call(), { cooperative, product, forWhom: `Acheteur ${at}` }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((one) => !one.ok && one.code === 'just-taken')).toHaveLength(9);
});

test('what nobody came for is free again at its hour, by itself', async () => {
  const cooperative = await market.cooperative();
  const product = await market.offer(cooperative);
  const keep = { cooperative, product, forWhom: 'Driss', days: '3' };
  expect(await setAside.perform(market.call(), keep)).toMatchObject({ ok: true });
  expect(await setAside.perform(market.call(undefined, later(2)), keep)).toMatchObject({
    code: 'just-taken',
  });
  expect(await setAside.perform(market.call(undefined, later(3)), keep)).toMatchObject({ ok: true });
});

test('handed over, it is sold: nobody finds it, and it cannot be kept again', async () => {
  const cooperative = await market.cooperative();
  const product = await market.offer(cooperative);
  const kept = await setAside.perform(market.call(), { cooperative, product, forWhom: 'Driss' });
  if (!kept.ok) throw new Error(kept.code);
  const end = { cooperative, product, allocation: kept.value.allocation, as: 'used' };
  expect(await endKeeping.perform(market.call(), end)).toMatchObject({ ok: true });
  expect(await endKeeping.perform(market.call(), end)).toMatchObject({ code: 'keeping-ended' });
  const again = await setAside.perform(market.call(), { cooperative, product, forWhom: 'Nadia' });
  expect(again).toMatchObject({ code: 'just-taken' });
  const anybody = { actor: { kind: 'anonymous' } as const, db: market.db, now: NOON };
  const found = await foundProducts.ask(anybody, { kind: 'carpet' });
  expect(found.ok && found.value.lines.map(({ productId }) => productId)).not.toContain(product);
  expect(await productPage.ask(anybody, { cooperative, product })).toMatchObject({
    value: { product: { state: 'gone' }, kept: [] },
  });
});

test('jars are promised while there are some, and the count respects what is promised', async () => {
  const cooperative = await market.cooperative();
  const product = await market.offer(cooperative, { kind: 'honey', price: '80', count: '10' });
  const keep = (quantity: string) =>
    setAside.perform(market.call(), { cooperative, product, forWhom: 'Restaurant', quantity });
  expect(await keep('7')).toMatchObject({ ok: true, value: { left: 3 } });
  expect(await keep('4')).toMatchObject({ code: 'not-enough-left', detail: { left: 3 } });
  const counted = (count: string) => countStock.perform(market.call(), { cooperative, product, count });
  expect(await counted('6')).toMatchObject({ code: 'fewer-than-kept', detail: { kept: 7 } });
  expect(await counted('12')).toMatchObject({ ok: true });
  expect(await keep('5')).toMatchObject({ ok: true, value: { left: 0 } });
});

test('for whom a thing is kept is told to who sells it, and to nobody else', async () => {
  const [hers, other] = [await market.cooperative(), await market.cooperative()];
  const product = await market.offer(hers);
  await setAside.perform(market.call(officerOf(hers)), { cooperative: hers, product, forWhom: 'Driss' });
  const seenBy = async (actor: ReturnType<typeof officerOf>) => {
    const shown = await productPage.ask({ actor, db: market.db, now: NOON }, { cooperative: hers, product });
    return shown.ok ? shown.value.kept.map(({ forWhom }) => forWhom) : shown.code;
  };
  expect(await seenBy(officerOf(hers))).toEqual(['Driss']);
  expect(await seenBy(officerOf(other))).toEqual([]);
});
