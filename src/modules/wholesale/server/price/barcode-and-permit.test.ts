import { afterAll, beforeAll, expect, test } from 'vitest';
import { testWholesale, type TestWholesale } from '../test-wholesale.ts';
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

test('K4: a barcode is checked, and names one thing of a cooperative', async () => {
  const cooperative = await wholesale.cooperative();
  const [first, second] = [await honey(cooperative, 'PAS.1'), await honey(cooperative, 'PAS.2')];
  const gtin = '6111242100992';
  expect(await priced(cooperative, first, { gtin: '6111242100993' })).toMatchObject({ code: 'gtin-wrong' });
  expect(await priced(cooperative, first, { gtin })).toMatchObject({ ok: true });
  expect(await priced(cooperative, second, { gtin })).toMatchObject({ code: 'gtin-taken', field: 'gtin' });
  expect(await priced(cooperative, first, { gtin, group: 'shop' })).toMatchObject({ ok: true });
});
