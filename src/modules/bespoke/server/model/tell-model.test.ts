import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProduct, findProduct } from '#modules/market/server';
import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { tellModel } from '../index.ts';
import { CAFTAN, testBespoke, type TestBespoke } from '../test-bespoke.ts';

let bespoke: TestBespoke;
beforeAll(async () => {
  bespoke = await testBespoke();
});
afterAll(() => bespoke.close());

test('what is made to order is shown at what its cheapest choice costs, whatever is typed', async () => {
  const cooperative = await bespoke.cooperative();
  const product = await bespoke.caftan(cooperative);
  const key = { cooperative, product };
  const shown = async () => {
    const found = await reading(databaseScope(SYSTEM), (db) => findProduct(db, key), bespoke.db);
    if (found === undefined) throw new Error('no thing');
    return found;
  };
  expect((await shown()).price).toBe(2_000_00);
  const dearer = { ...CAFTAN, base: '2300' };
  expect(await tellModel.perform(bespoke.call(), { ...key, ...dearer })).toMatchObject({ ok: true });
  const { version, price } = await shown();
  expect(price).toBe(2_300_00);
  const names = { nameFr: 'Caftan', nameAr: 'قفطان', textFr: 'Fait main.', textAr: 'صنع يدوي.' };
  const typed = { kind: 'caftan', price: '900', ...names };
  const described = await describeProduct.perform(bespoke.call(), { ...key, ...typed, version });
  expect(described).toMatchObject({ ok: true });
  expect((await shown()).price).toBe(2_300_00);
});
