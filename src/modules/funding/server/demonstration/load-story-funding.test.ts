import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '#platform/operation';
import * as funding from '../index.ts';
import { MERYEM, NADIA, NOON, testFunding, type TestFunding } from '../test-funding.ts';

let at: TestFunding;
beforeAll(async () => {
  at = await testFunding();
  const carpets = await at.another();
  const story = { nadia: NADIA, meryem: MERYEM, salma: at.salma, now: NOON, db: at.db };
  await funding.loadStoryFunding({ ...story, taytmatin: at.cooperative, carpets });
});
afterAll(() => at.close());

test('Salma finds a press bought, a transfer paid, the last one waiting for her proofs', async () => {
  const asking = { actor: at.salma, db: at.db, now: NOON };
  const shown = await funding.fundedAwards.ask(asking, { organisation: at.cooperative });
  const [award] = shown.ok ? shown.value.awards : [];
  expect(award).toMatchObject({ titleFr: 'Presse à huile d’argan', state: 'signed' });
  const { money, instalments, orders, claims } = await at.dossier(award?.conventionId ?? '');
  expect(money).toMatchObject([
    { party: 'holder', committed: 84_000_00, paid: 44_000_00 },
    { party: 'INDH', committed: 126_000_00, paid: 96_000_00, accepted: 66_000_00 },
  ]);
  expect(instalments.map(({ unmet }) => unmet)).toEqual([[], [], ['accepted']]);
  expect(orders.map(({ kind, state }) => [kind, state])).toEqual([
    ['in-kind', 'paid'],
    ['transfer', 'paid'],
  ]);
  expect(claims).toMatchObject([{ state: 'submitted' }]);
});

test('Nadia finds a case: the invoice was shown before, in another programme', async () => {
  const waiting = await funding.moneyWorklist.ask({ actor: NADIA, db: at.db, now: NOON }, {});
  expect(waiting).toMatchObject({ value: { cases: [{ match: 'invoice', invoice: 'FA-0117/24' }] } });
  const window = await funding.aidWindow.ask(
    { actor: SYSTEM, db: at.db, now: NOON },
    { organisation: at.cooperative },
  );
  expect(window).toMatchObject({ value: { uses: [{ sum: 126_000_00, left: 174_000_00 }] } });
});
