import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProduct } from '#modules/market/server';
import { keepFoodPermit } from '#modules/production/server';
import { orderFromList } from '../deal/order-from-list.ts';
import { later, testWholesale, type TestWholesale } from '../test-wholesale.ts';
import { keepPrice } from './keep-price.ts';
import { toldHoney } from './test-honey.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

const asked = {
  group: 'hotel',
  from: '2025-01-10',
  price: '40',
  minimum: '12',
  pack: '12',
  packKind: 'carton',
};

function priced(cooperative: string, product: string, typed: object = {}) {
  return keepPrice.perform(wholesale.call(), { cooperative, product, ...asked, ...typed });
}

const honey = (cooperative: string, onssa: string) => toldHoney(wholesale, { cooperative, onssa });

test('K5: what is eaten has no price for businesses without its authorisation or exemption', async () => {
  const cooperative = await wholesale.cooperative();
  const without = await honey(cooperative, '');
  expect(await priced(cooperative, without)).toMatchObject({ code: 'onssa-missing', field: 'product' });
  for (const onssa of ['PAS.9.214.22', 'Dispensé : vente directe de la ruche'])
    expect(await priced(cooperative, await honey(cooperative, onssa))).toMatchObject({ ok: true });
  const uniform = await wholesale.offer(cooperative, { kind: 'uniform' });
  expect(await priced(cooperative, uniform)).toMatchObject({ ok: true });
});

test('K5: food of a cooperative whose sanitary permit is missing or over has no price', async () => {
  const cooperative = await wholesale.cooperative();
  const product = await honey(cooperative, 'PAS.9.214.22');
  const permit = (validUntil: string) =>
    keepFoodPermit.perform(wholesale.call(), {
      cooperative,
      kind: 'authorisation',
      number: 'ES.5.12',
      validUntil,
    });
  await permit('2024-12-30');
  expect(await priced(cooperative, product)).toMatchObject({ code: 'permit-missing', field: 'product' });
  await permit('2024-12-31');
  expect(await priced(cooperative, product, { from: '2024-12-31' })).toMatchObject({ ok: true });
  const rim = await wholesale.customer('Rim');
  const order = {
    cooperative,
    product,
    quantity: '12',
    price: '40',
    place: '04.421',
    wantedOn: '2025-01-20',
  };
  const orders = (days: number) => orderFromList.perform(wholesale.call(rim, later(days)), order);
  expect(await orders(1)).toMatchObject({ code: 'permit-ended' });
  expect(await orders(0)).toMatchObject({ ok: true });
  const other = await wholesale.cooperative();
  const unpermitted = await wholesale.offer(other);
  const names = { nameFr: 'Miel', nameAr: 'عسل', textFr: 'De mai.', textAr: 'عسل ماي.', onssa: 'PAS.1' };
  const told = { cooperative: other, product: unpermitted, version: 1, kind: 'honey', price: '90', ...names };
  expect(await describeProduct.perform(wholesale.call(), told)).toMatchObject({ ok: true });
  expect(await priced(other, unpermitted)).toMatchObject({ code: 'permit-missing' });
});

test('K4: a barcode is checked, and names one thing of a cooperative', async () => {
  const cooperative = await wholesale.cooperative();
  const [first, second] = [await honey(cooperative, 'PAS.1'), await honey(cooperative, 'PAS.2')];
  const gtin = '6111242100992';
  expect(await priced(cooperative, first, { gtin: '6111242100993' })).toMatchObject({ code: 'gtin-wrong' });
  expect(await priced(cooperative, first, { gtin })).toMatchObject({ ok: true });
  expect(await priced(cooperative, second, { gtin })).toMatchObject({ code: 'gtin-taken', field: 'gtin' });
  expect(await priced(cooperative, first, { gtin, group: 'shop' })).toMatchObject({ ok: true });
});
