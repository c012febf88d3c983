import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, type Tx } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { keepTerms, settleDispute } from '#modules/sales/server';
import { completeInvoices, issuedDocument, myDocuments, ourInvoices } from '../index.ts';
import { keepOrderPapers } from './keep-order-papers.ts';
import { later, MERYEM, NOON, somebody, testInvoicing, type TestInvoicing } from '../test-invoicing.ts';

let world: TestInvoicing;
beforeAll(async () => {
  world = await testInvoicing();
});
afterAll(() => world.close());

const OUT = ['accept', 'make-ready', 'ship'];

test('Driss has an invoice the moment his carpet leaves, from the lines frozen on his order', async () => {
  const cooperative = await world.cooperative();
  const one = await world.sold(cooperative);
  for (const move of OUT.slice(0, 2)) await one.does(move);
  expect(await one.papers()).toEqual([]);
  await one.does('ship');
  const [invoice, ...others] = await one.papers();
  expect(others).toEqual([]);
  expect(invoice?.content).toMatchObject({
    type: 'invoice',
    number: 'FA-2024-00001',
    issuedOn: '2024-12-31',
    deliveredOn: '2024-12-31',
    receiver: { name: 'Driss Lahlimi', city: 'Salé' },
    lines: [
      { kind: 'goods', gross: 4500_00, net: 4500_00, exemption: 'CGI art. 91-I-C-4°' },
      { kind: 'delivery', gross: 45_00 },
    ],
    paidOn: '2024-12-31',
  });
  const mine = await myDocuments.ask(
    { actor: one.driss, db: world.db, now: NOON },
    { purchase: one.purchase },
  );
  expect(mine).toMatchObject({ value: [{ number: 'FA-2024-00001', totals: { gross: 4545_00, due: 0 } }] });
  const other = somebody('Omar');
  const his = await myDocuments.ask({ actor: other, db: world.db, now: NOON }, { purchase: one.purchase });
  expect(his).toMatchObject({ value: [] });
});

test('a parcel nobody took, a change of mind: a credit note each, of what comes back', async () => {
  const cooperative = await world.cooperative();
  const gone = await world.sold(cooperative, { paymentWay: 'cash' });
  for (const move of [...OUT, 'not-taken']) await gone.does(move);
  const mixed = await world.sold(cooperative, {}, ['carpet', 'honey']);
  for (const move of [...OUT, 'deliver']) await mixed.does(move);
  await mixed.asks('ask-return', later(1));
  await mixed.does('take-back', later(2));
  expect(await gone.papers()).toMatchObject([
    { number: 'FA-2024-00001' },
    { number: 'AV-2024-00001', content: { refersTo: { number: 'FA-2024-00001' }, cause: 'not-taken' } },
  ]);
  const [, credit] = await mixed.papers();
  // Honey stays bought, and its delivery with it; the carpet comes back whole.
  expect(credit).toMatchObject({ number: 'AV-2025-00001', issuedOn: '2025-01-02' });
  expect(credit?.content).toMatchObject({ cause: 'take-back-part' });
  expect(credit?.content.lines).toMatchObject([{ kind: 'goods', gross: 4500_00, of: 0 }]);
});

test('M8: each part that comes back has its own credit note, of those lines only', async () => {
  const cooperative = await world.cooperative();
  const one = await world.sold(cooperative, {}, ['carpet', 'basket']);
  for (const move of [...OUT, 'deliver']) await one.does(move);
  const [carpet, basket] = await one.lines();
  await one.asks('ask-return', later(1), { [basket?.lineId ?? '']: '1' });
  await one.does('take-back', later(2));
  const telling = (tx: Tx) => keepOrderPapers(tx, { cooperative, order: one.order }, later(2));
  await inTransaction(databaseScope(SYSTEM), telling, world.db);
  expect(await one.papers()).toHaveLength(2);
  await one.asks('ask-return', later(3), { [carpet?.lineId ?? '']: '1' });
  await one.does('take-back', later(4));
  const [invoice, first, second] = await one.papers();
  const gross = (paper = invoice) => paper?.content.lines.map((line) => line.gross);
  expect(first?.content).toMatchObject({ cause: 'take-back-part', lines: [{ quantity: 1, of: 1 }] });
  expect(second?.content).toMatchObject({ cause: 'take-back', refersTo: { number: invoice?.number } });
  expect([...(gross(second) ?? []), ...(gross(first) ?? [])].toSorted()).toEqual(gross()?.toSorted());
});

test('Meryem gives a part of the price back: a credit note of that part', async () => {
  const cooperative = await world.cooperative();
  const one = await world.sold(cooperative);
  for (const move of [...OUT, 'deliver']) await one.does(move);
  await one.asks('dispute');
  const settle = { cooperative, order: one.order, for: 'both', note: 'Une tache, sur un coin du tapis.' };
  const perform = (amount: string) => settleDispute.perform(world.call(MERYEM), { ...settle, amount });
  expect(await perform('4545')).toMatchObject({ code: 'part-is-not-a-part', field: 'amount' });
  expect(await perform('beaucoup')).toMatchObject({ code: 'amount-unreadable' });
  expect(await perform('909')).toMatchObject({ ok: true });
  const [, credit] = await one.papers();
  expect(credit?.content).toMatchObject({ cause: 'settle-for-both', type: 'credit-note' });
  expect(credit?.content.lines).toMatchObject([
    { kind: 'reduction', gross: 900_00 },
    { kind: 'reduction', gross: 9_00 },
  ]);
});

test('numbers learned later stand beside the invoice, which stays as it was issued', async () => {
  const cooperative = await world.cooperative();
  const one = await world.sold(cooperative);
  for (const move of OUT) await one.does(move);
  const khadija = somebody('Khadija', { cooperative });
  const [before] = await one.papers();
  const complete = () => completeInvoices.perform(world.call(khadija), { cooperative, year: '2024' });
  expect(await complete()).toMatchObject({ code: 'nothing-learned' });
  const terms = { cooperative, cash: 'yes', ice: '001234567000089', taxId: '12345678' };
  const rates = { country: { price: '45', days: '7' } };
  expect(await keepTerms.perform(world.call(khadija), { ...terms, rates })).toMatchObject({ ok: true });
  expect(await complete()).toMatchObject({ value: { completed: 1 } });
  expect(await complete()).toMatchObject({ code: 'nothing-learned' });
  const asked = { issuer: cooperative, document: before?.documentId };
  const shown = await issuedDocument.ask({ actor: khadija, db: world.db, now: NOON }, asked);
  expect(shown).toMatchObject({
    value: {
      learned: { ice: '001234567000089', taxId: '12345678' },
      lacking: expect.arrayContaining(['businessTax']),
      fingerprint: before?.fingerprint,
      content: { issuer: { ice: '' } },
    },
  });
  const year = await ourInvoices.ask({ actor: khadija, db: world.db, now: NOON }, { cooperative });
  expect(year).toMatchObject({ value: { year: 2024, series: [{ state: 'sound' }, { state: 'sound' }] } });
  const itto = somebody('Itto', { cooperative: await world.cooperative() });
  const refused = await issuedDocument.ask({ actor: itto, db: world.db, now: NOON }, asked);
  expect(refused).toMatchObject({ code: 'absent' });
});

test('what is collected and paid in cash is invoiced as paid, to a business under its ICE', async () => {
  const cooperative = await world.cooperative();
  const terms = {
    cooperative,
    cash: 'yes',
    pickUp: 'À l’atelier',
    rates: { country: { price: '45', days: '7' } },
  };
  await keepTerms.perform(world.call(), { ...terms, vatRegime: 'taxed' });
  const typed = { paymentWay: 'cash', way: 'pick-up', company: 'Hôtel Atlas', ice: '009876543000021' };
  const one = await world.sold(cooperative, typed, ['basket']);
  for (const move of ['accept', 'make-ready', 'hand-over']) await one.does(move);
  const [invoice] = await one.papers();
  expect(invoice?.content).toMatchObject({
    receiver: { company: 'Hôtel Atlas', ice: '009876543000021' },
    taxes: [{ taxPerMille: 200, net: 100_08, tax: 20_02, rounding: 0 }],
    paidOn: '2024-12-31',
  });
});
