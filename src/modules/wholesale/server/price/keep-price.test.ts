import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/operation';
import { keepPrice, ourPrices, priceOffers } from '../index.ts';
import { later, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';
import { toldHoney } from './test-honey.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

async function honey() {
  const cooperative = await wholesale.cooperative();
  const khadija = somebody('Khadija', { cooperative });
  const product = await toldHoney(wholesale, { cooperative });
  const said = { cooperative, product, group: 'hotel', from: '2024-12-31', price: '60' };
  const keep = (typed: Readonly<Record<string, string>> = {}, who: PersonActor = khadija) =>
    keepPrice.perform(wholesale.call(who), { ...said, ...typed });
  const offered = async (buyer: PersonActor, days = 0) => {
    const shown = await priceOffers.ask(wholesale.call(buyer, later(days)), { product });
    return shown.ok ? shown.value.offers.map(({ price }) => price) : shown.code;
  };
  return { cooperative, khadija, keep, offered };
}

test('each group of buyers sees its own price, from its day on, until it is ended', async () => {
  const { cooperative, khadija, keep, offered } = await honey();
  const hotel = await wholesale.customer('Rim');
  const shop = await wholesale.customer('Latifa', { group: 'shop' });
  expect(await keep()).toMatchObject({ ok: true });
  expect(await keep({ group: 'shop', price: '72,50', minimum: '12', pack: '6' })).toMatchObject({ ok: true });
  expect(await keep({ from: '2025-02-01', price: '66' })).toMatchObject({ ok: true });
  expect([await offered(hotel), await offered(shop)]).toEqual([[60_00], [72_50]]);
  expect([await offered(hotel, 40), await offered(shop, 40)]).toEqual([[66_00], [72_50]]);
  expect(await offered(somebody('Omar'))).toBe('absent');
  expect(await keep({ from: '2025-03-01', ended: 'yes' })).toMatchObject({ ok: true });
  expect(await offered(hotel, 70)).toEqual([]);
  const ours = await ourPrices.ask(wholesale.call(khadija), { cooperative });
  expect(ours.ok && [ours.value.prices.length, ours.value.coming.length]).toEqual([2, 2]);
});

test('a price of the same day said again takes the place of the first', async () => {
  const { keep, offered } = await honey();
  const hotel = await wholesale.customer('Rim');
  await keep();
  await keep({ price: '61' });
  expect(await offered(hotel)).toEqual([61_00]);
});

test('bad input is told in its field, and no price is kept', async () => {
  const { cooperative, khadija, keep } = await honey();
  const told = async (typed: Readonly<Record<string, string>>, who?: PersonActor) => {
    const answer = await keep(typed, who);
    return answer.ok ? 'ok' : [answer.code, answer.field];
  };
  expect(await told({ price: '0.001' })).toEqual(['price-unreadable', 'price']);
  expect(await told({ price: '10000000000' })).toEqual(['price-unreadable', 'price']);
  expect(await told({ price: 'cher' })).toEqual(['price-unreadable', 'price']);
  expect(await told({ from: '2024-12-30' })).toEqual(['price-in-the-past', 'from']);
  expect(await told({ pack: '0' })).toEqual(['pack-of-nothing', 'pack']);
  expect(await told({ pack: '6', minimum: '10' })).toEqual(['minimum-not-whole', 'minimum']);
  expect(await told({ gtin: '4006381333932' })).toEqual(['gtin-wrong', 'gtin']);
  expect(await told({ group: 'everybody' })).toEqual(['invalid', 'group']);
  expect(await told({ product: await wholesale.offer(await wholesale.cooperative()) })).toEqual([
    'product-not-yours',
    'product',
  ]);
  const carpet = await wholesale.offer(cooperative, { kind: 'carpet', price: '4500' });
  expect(await told({ product: carpet })).toEqual(['piece-has-one-price', 'product']);
  const itto = somebody('Itto', { cooperative: await wholesale.cooperative() });
  expect(await keep({}, itto)).toMatchObject({ ok: false });
  const ours = await ourPrices.ask(wholesale.call(khadija), { cooperative });
  expect(ours.ok && [...ours.value.prices, ...ours.value.coming]).toEqual([]);
});
