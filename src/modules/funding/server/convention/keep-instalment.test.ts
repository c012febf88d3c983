import { afterAll, beforeAll, expect, test } from 'vitest';
import * as funding from '../index.ts';
import { testFunding, type TestFunding } from '../test-funding.ts';
import { drafted, tried, write } from '../test-loom.ts';

let at: TestFunding;
let convention: string;
beforeAll(async () => {
  at = await testFunding();
  convention = await drafted(at);
});
afterAll(() => at.close());

const PLAN = { party: 'INDH', kind: 'transfer' };

test.each([
  ['0', 'amount-nothing'],
  ['٠', 'amount-nothing'],
  ['-180000', 'amount-unreadable'],
  ['beaucoup', 'amount-unreadable'],
  ['180000,005', 'amount-unreadable'],
  ['10000000000', 'amount-too-large'],
])('an instalment of «%s» is refused with a sentence, and nothing is written', async (amount, code) => {
  const before = (await at.dossier(convention)).convention;
  expect(await tried(at, convention, funding.keepInstalment, { ...PLAN, amount })).toMatchObject({
    code: 'invalid',
    fields: { amount: code },
  });
  expect((await at.dossier(convention)).convention).toEqual(before);
});

test('instalments above what is given are refused with the rest; Arabic digits are read', async () => {
  await write(at, convention, funding.keepInstalment, { ...PLAN, amount: '١٨٠٠٠٠' });
  const above = { ...PLAN, amount: '120 000,01' };
  expect(await tried(at, convention, funding.keepInstalment, above)).toMatchObject({
    code: 'plan-above-budget',
    field: 'amount',
    detail: { amount: '120 000,01', room: '120 000', party: 'INDH' },
  });
  expect((await at.dossier(convention)).convention.content.instalments).toMatchObject([
    { amount: 180_000_00 },
  ]);
  await write(at, convention, funding.keepInstalment, { ...PLAN, amount: '120000' });
});
