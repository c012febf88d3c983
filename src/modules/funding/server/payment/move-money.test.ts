import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import * as funding from '../index.ts';
import { MERYEM, testFunding, type TestFunding } from '../test-funding.ts';
import { drafted, sign, tried, write } from '../test-loom.ts';

let at: TestFunding;
beforeAll(async () => {
  at = await testFunding();
});
afterAll(() => at.close());

type Step = { readonly does: (typeof DOES)[number]; readonly amount: number; readonly pick: number };
const DOES = [
  'order',
  'order',
  'approve',
  'approve',
  'pay',
  'pay',
  'cancel',
  'recover',
  'bring',
  'amend',
] as const;
const steps = fc.array(
  fc.record({
    does: fc.constantFrom(...DOES),
    amount: fc.integer({ min: 1, max: 400_000 }),
    pick: fc.nat(7),
  }),
  { minLength: 8, maxLength: 14 },
);
/** Something is paid first, so that there is something to go wrong. */
const BEGUN = (['order', 'approve', 'pay'] as const).map((does) => ({ does, amount: 90_000, pick: 0 }));

/** A convention of two funders and a holder, each with an instalment of all it gives. */
async function agreed(): Promise<string> {
  const convention = await drafted(at, { organisation: await at.another() });
  for (const key of ['r1', 'r2']) await write(at, convention, funding.dropPart, { kind: 'rule', key });
  const region = { key: 'region', nameFr: 'Région', nameAr: 'الجهة', role: 'funder' };
  await write(at, convention, funding.keepParty, region);
  await write(at, convention, funding.keepLine, line(convention, 300_000, 100_000));
  for (const [party, amount] of [
    ['INDH', '300000'],
    ['region', '100000'],
  ])
    await write(at, convention, funding.keepInstalment, { party, kind: 'transfer', amount });
  await sign(at, convention);
  return convention;
}

function line(convention: string, indh: number, region: number) {
  return {
    convention,
    key: 'l1',
    labelFr: 'Métier',
    labelAr: 'نول',
    cost: String(indh + region + 100_000),
    'cash-INDH': String(indh),
    'cash-region': String(region),
    'cash-holder': '100000',
  };
}

async function take(convention: string, { does, amount, pick }: Step): Promise<void> {
  const { orders } = await at.dossier(convention);
  const order = orders[pick % Math.max(1, orders.length)]?.orderId;
  const typed = { amount: String(amount) };
  const reason = 'Dépense non éligible';
  if (does === 'order')
    await tried(at, convention, funding.orderPayment, { ...typed, instalment: pick % 2 === 0 ? 'i1' : 'i2' });
  if (does === 'bring') {
    const brought = { kind: 'contribution', party: pick % 2 === 0 ? 'holder' : 'region', note: 'Relevé' };
    await tried(at, convention, funding.recordEvidence, { ...typed, ...brought, day: '2024-07-01' });
  }
  if (does === 'amend') await amend(convention, amount);
  if (order === undefined) return;
  if (does === 'approve') await tried(at, convention, funding.approvePayment, { order }, MERYEM);
  if (does === 'pay') await tried(at, convention, funding.payOrder, { order, paidOn: '2024-12-31' }, MERYEM);
  if (does === 'cancel') await tried(at, convention, funding.cancelOrder, { order });
  if (does === 'recover')
    await tried(at, convention, funding.recoverPayment, { order, ...typed, reason }, MERYEM);
}

/** The next version gives the region more or less than before, and INDH the more. */
async function amend(convention: string, amount: number): Promise<void> {
  await tried(at, convention, funding.amendConvention);
  await tried(at, convention, funding.dropPart, { kind: 'instalment', key: 'i2' });
  await tried(at, convention, funding.keepLine, line(convention, 300_000 + amount, 400_001 - amount));
  await tried(at, convention, funding.proposeConvention);
  const { hash } = (await at.dossier(convention)).convention;
  const signing = { hash, signedOn: '2024-10-01', reason: 'Avenant' };
  await tried(at, convention, funding.signConvention, signing, MERYEM);
  await tried(at, convention, funding.returnConvention, {}, MERYEM);
}

test('whatever is tried, in whatever order, no funder pays above its commitment', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (tries) => {
      const convention = await agreed();
      for (const one of [...BEGUN, ...tries]) await take(convention, one);
      const { money, orders } = await at.dossier(convention);
      expect(orders.some(({ state }) => state === 'paid')).toBe(true);
      for (const { party, committed, ordered, paid, recovered } of money) {
        expect(paid).toBeLessThanOrEqual(committed);
        expect(ordered).toBeLessThanOrEqual(committed);
        expect(recovered).toBeLessThanOrEqual(paid);
        const sent = orders.filter((one) => one.state === 'paid' && one.party === party);
        expect(sent.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(paid);
      }
    }),
    { numRuns: 5 },
  );
});

test('the database itself refuses a payment above a commitment', async () => {
  await agreed();
  const attempt = inTransaction(
    databaseScope(SYSTEM),
    (tx) => sql`update funding.party_balance set paid_centimes = committed_centimes + 1`.execute(tx),
    at.db,
  );
  await expect(attempt).rejects.toThrow(/party_balance_within/);
});
