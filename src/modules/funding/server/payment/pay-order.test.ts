import { afterAll, beforeAll, expect, test } from 'vitest';
import * as funding from '../index.ts';
import { drafted, paidFirst, PDF, sign, signed, tried, write } from '../test-loom.ts';
import { MERYEM, testFunding, type TestFunding } from '../test-funding.ts';

let at: TestFunding;
beforeAll(async () => {
  at = await testFunding();
});
afterAll(() => at.close());

async function convention(): Promise<string> {
  const made = await drafted(at, { organisation: await at.another() });
  await signed(at, made);
  return made;
}

test('an instalment is ordered once its papers are there, approved by another, and paid', async () => {
  const made = await convention();
  const order = { instalment: 'i1', amount: '180000' };
  expect(await tried(at, made, funding.orderPayment, order)).toMatchObject({ code: 'trigger-unmet' });
  const shown = { kind: 'documents', instalment: 'i1', day: '2024-06-10', fileName: 'devis.pdf' };
  await write(at, made, funding.recordEvidence, { ...shown, content: PDF('devis') });
  const more = { ...order, amount: '180000,01' };
  expect(await tried(at, made, funding.orderPayment, more)).toMatchObject({ code: 'above-instalment' });
  const { order: prepared } = await write(at, made, funding.orderPayment, order);
  expect(await tried(at, made, funding.approvePayment, { order: prepared })).toMatchObject({
    code: 'own-order',
  });
  const paying = { order: prepared, paidOn: '2024-12-31' };
  expect(await tried(at, made, funding.payOrder, paying, MERYEM)).toMatchObject({ code: 'order-not-there' });
  await write(at, made, funding.approvePayment, { order: prepared }, MERYEM);
  await write(at, made, funding.payOrder, paying, MERYEM);
  const { money, orders } = await at.dossier(made);
  expect(money[1]).toMatchObject({ party: 'INDH', committed: 300_000_00, paid: 180_000_00, justified: 0 });
  expect(orders).toMatchObject([{ state: 'paid', preparedByName: 'Nadia', approvedByName: 'Meryem' }]);
});

test('the second instalment waits for the visit and for 70 % of the first to be accepted', async () => {
  const made = await convention();
  await paidFirst(at, made);
  const { instalments } = await at.dossier(made);
  expect(instalments[1]?.unmet).toEqual(['visit', 'accepted']);
  const order = { instalment: 'i2', amount: '120000' };
  expect(await tried(at, made, funding.orderPayment, order)).toMatchObject({ code: 'trigger-unmet' });
});

test('an order given up before it is paid leaves the commitment whole', async () => {
  const made = await convention();
  const shown = { kind: 'documents', instalment: 'i1', note: 'Devis', day: '2024-06-10' };
  await write(at, made, funding.recordEvidence, shown);
  const { order } = await write(at, made, funding.orderPayment, { instalment: 'i1', amount: '180000' });
  await write(at, made, funding.cancelOrder, { order });
  const { money } = await at.dossier(made);
  expect(money[1]).toMatchObject({ committed: 300_000_00, ordered: 0 });
  await paidFirst(at, made);
});

test('a recovery refers to its payment and is never above what it paid', async () => {
  const made = await convention();
  const order = await paidFirst(at, made, '100000');
  const reason = 'Le métier n’a pas été livré.';
  const above = { order, amount: '100000,01', reason };
  expect(await tried(at, made, funding.recoverPayment, above, MERYEM)).toMatchObject({
    code: 'recovery-above-paid',
    field: 'amount',
  });
  await write(at, made, funding.recoverPayment, { order, amount: '40000', reason }, MERYEM);
  const rest = { order, amount: '60000,01', reason };
  expect(await tried(at, made, funding.recoverPayment, rest, MERYEM)).toMatchObject({
    code: 'recovery-above-paid',
  });
  const { transfers, money, evidence } = await at.dossier(made);
  const recovery = transfers.filter(({ kind }) => kind === 'recovery');
  expect(recovery).toMatchObject([{ amount: 40_000_00, reference: { kind: 'order', id: order } }]);
  expect(money[1]).toMatchObject({ recovered: 40_000_00 });
  expect(evidence.at(-1)).toMatchObject({ kind: 'recovery', note: reason });
});

test('INDH buys the machine: from its special account, once its delivery is shown', async () => {
  const made = await drafted(at, { organisation: await at.another() });
  await write(at, made, funding.keepInstalment, { party: 'INDH', kind: 'in-kind', amount: '300000' });
  await sign(at, made);
  const order = { instalment: 'i1', amount: '300000' };
  expect(await tried(at, made, funding.orderPayment, order)).toMatchObject({
    code: 'required',
    field: 'account',
  });
  const { order: bought } = await write(at, made, funding.orderPayment, {
    ...order,
    account: 'Compte spécial',
  });
  await write(at, made, funding.approvePayment, { order: bought }, MERYEM);
  const paying = { order: bought, paidOn: '2024-12-31' };
  expect(await tried(at, made, funding.payOrder, paying, MERYEM)).toMatchObject({ code: 'delivery-missing' });
  const delivered = { kind: 'delivery', instalment: 'i1', day: '2024-07-02', fileName: 'pv.pdf' };
  await write(at, made, funding.recordEvidence, { ...delivered, content: PDF('procès-verbal') });
  await write(at, made, funding.payOrder, paying, MERYEM);
  expect((await at.dossier(made)).money[1]).toMatchObject({ paid: 300_000_00, accepted: 300_000_00 });
  await write(at, made, funding.closeConvention);
});

test('what the holder brings is shown, never above its part; nothing unsettled is closed', async () => {
  const made = await convention();
  const brought = { kind: 'contribution', party: 'holder', note: 'Relevé de banque', day: '2024-06-20' };
  const above = { ...brought, amount: '200000,01' };
  expect(await tried(at, made, funding.recordEvidence, above)).toMatchObject({ code: 'above-contribution' });
  await write(at, made, funding.recordEvidence, { ...brought, amount: '200000' });
  expect((await at.dossier(made)).money[0]).toMatchObject({ party: 'holder', paid: 200_000_00 });
  expect(await tried(at, made, funding.closeConvention)).toMatchObject({ code: 'money-unsettled' });
});
