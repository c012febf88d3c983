import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { productPage } from '../index.ts';
import { NOON, testMarket, type TestMarket } from '../test-market.ts';
import { endKeeping } from './end-keeping.ts';
import { setAside } from './set-aside.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
});
afterAll(() => market.close());

const JARS = 12;

/** A store of jars, and what goes to a fair or to a depot of it. */
async function store() {
  const cooperative = await market.cooperative();
  const product = await market.offer(cooperative, { kind: 'honey', price: '80', count: String(JARS) });
  const key = { cooperative, product };
  return {
    goes: (forWhom: string, quantity: number) =>
      setAside.perform(market.call(), { ...key, forWhom, quantity: String(quantity), days: '30' }),
    ends: (allocation: string, as: 'used' | 'released') =>
      endKeeping.perform(market.call(), { ...key, allocation, as }),
    async left() {
      const page = await productPage.ask({ ...market.call(), now: NOON }, key);
      return page.ok ? page.value.product.left : undefined;
    },
  };
}

test('K9: what is set aside for a fair or depot is nobody’s until it comes back or is sold', async () => {
  const { goes, ends, left } = await store();
  const fair = await goes('Foire de Khénifra', 7);
  const depot = await goes('Dépôt d’Azrou', 3);
  if (!fair.ok || !depot.ok) throw new Error('put aside');
  expect(await left()).toBe(2);
  expect(await goes('Souk', 3)).toMatchObject({ code: 'not-enough-left', detail: { left: 2 } });
  expect(await ends(fair.value.allocation, 'used')).toMatchObject({ ok: true });
  expect(await left()).toBe(2);
  expect(await ends(depot.value.allocation, 'released')).toMatchObject({ ok: true });
  expect(await left()).toBe(5);
  expect(await ends(depot.value.allocation, 'released')).toMatchObject({ code: 'keeping-ended' });
});

test('K8: a cooperative has one store: free, set aside and sold are together what it had', async () => {
  const going = fc.record({
    quantity: fc.integer({ min: 1, max: 6 }),
    end: fc.constantFrom('used', 'released', ''),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(going, { minLength: 1, maxLength: 6 }), async (goings) => {
      const { goes, ends, left } = await store();
      let [away, sold] = [0, 0];
      for (const { quantity, end } of goings) {
        const gone = await goes('Foire', quantity);
        if (!gone.ok) continue;
        if (end === 'used' || end === 'released') await ends(gone.value.allocation, end);
        if (end === 'used') sold += quantity;
        else if (end === '') away += quantity;
      }
      expect((await left()) ?? 0).toBe(JARS - away - sold);
    }),
    { numRuns: 6 },
  );
});
