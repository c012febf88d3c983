import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSales, type TestSales } from '../test-sales.ts';
import { commissionPlans, decideCommission } from '../index.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

test('Meryem decides what is kept from a day to come; a past day, or one taken, is refused', async () => {
  const decide = (typed: object) =>
    decideCommission.perform(sales.call(), { fromDay: '2025-02-01', share: '2,5', ...typed });
  expect(await decide({ fromDay: '2024-12-31' })).toMatchObject({ ok: false, code: 'commission-day-past' });
  expect(await decide({ share: '45' })).toMatchObject({ ok: false, code: 'share-too-large' });
  expect(await decide({})).toMatchObject({ ok: true });
  expect(await decide({ share: '3' })).toMatchObject({ ok: false, code: 'commission-decided' });
  const plans = await commissionPlans.ask({ ...sales.call(), actor: { kind: 'anonymous' } }, {});
  expect(plans.ok && plans.value).toMatchObject([
    { fromDay: '2025-02-01', holds: false, parts: [{ basisPoints: 250 }] },
    { holds: true, parts: [{ basisPoints: 300 }] },
  ]);
});
