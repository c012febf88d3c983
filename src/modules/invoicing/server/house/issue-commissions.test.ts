import { afterAll, beforeAll, expect, test } from 'vitest';
import { approvePayouts, listPayouts, passTime, payoutBatch, settlePayout } from '#modules/sales/server';
import { houseInvoices, issueCommissions, issuedDocument, keepHouse, ourInvoices } from '../index.ts';
import { later, MERYEM, NOON, somebody, testInvoicing, type TestInvoicing } from '../test-invoicing.ts';

let world: TestInvoicing;
beforeAll(async () => {
  world = await testInvoicing();
});
afterAll(() => world.close());

const NADIA = somebody('Nadia', { everywhere: true });
const HOUSE = {
  nameFr: 'Twiza',
  nameAr: 'تويزة',
  address: 'Rabat',
  taxId: '12345678',
  ice: '001234567000089',
};

/** A carpet sold and kept, and its money with the cooperative. */
async function paidOut(cooperative: string, day: number) {
  const one = await world.sold(cooperative);
  for (const move of ['accept', 'make-ready', 'ship', 'deliver']) await one.does(move, later(day));
  await passTime({ now: later(day + 8), db: world.db });
  const listed = await listPayouts.perform(world.call(MERYEM, later(day + 9)), {});
  if (!listed.ok) throw new Error(listed.code);
  const { batch } = listed.value;
  await approvePayouts.perform(world.call(NADIA, later(day + 9)), { batch, as: 'approved' });
  const shown = await payoutBatch.ask({ actor: MERYEM, db: world.db }, { batch });
  const payout = shown.ok ? shown.value.payouts[0]?.payoutId : undefined;
  const settle = { cooperative, payout, as: 'confirmed', proof: 'VIR 1' };
  expect(await settlePayout.perform(world.call(MERYEM, later(day + 10)), settle)).toMatchObject({ ok: true });
}

test('the house invoices what it kept, each order once: later when nobody had said who it is', async () => {
  const cooperative = await world.cooperative();
  await paidOut(cooperative, 0);
  expect(await world.ofYear(cooperative, 2025)).toMatchObject([]);
  const issue = () => issueCommissions.perform(world.call(MERYEM, later(11)), {});
  expect(await issue()).toMatchObject({ code: 'house-unknown' });
  const keep = (typed: object) => keepHouse.perform(world.call(MERYEM), { ...HOUSE, ...typed });
  expect(await keep({ ice: '12' })).toMatchObject({ code: 'invalid', fields: { ice: 'ice-unreadable' } });
  expect(await keep({})).toMatchObject({ value: { version: 1 } });
  expect(await issue()).toMatchObject({ value: { issued: 1 } });
  expect(await issue()).toMatchObject({ code: 'nothing-to-invoice' });
  await paidOut(cooperative, 20);
  const billed = (await world.ofYear(cooperative, 2025)).filter(({ type }) => type === 'commission');
  expect(billed).toMatchObject([
    { number: 'FC-2025-00002', content: { lines: [{ net: 135_00, gross: 162_00 }] } },
    { number: 'FC-2025-00001', content: { taxes: [{ taxPerMille: 200, net: 135_00, tax: 27_00 }] } },
  ]);
  const [latest] = billed;
  const khadija = somebody('Khadija', { cooperative });
  const asked = { issuer: latest?.organisationId, document: latest?.documentId };
  const shown = await issuedDocument.ask({ actor: khadija, db: world.db, now: NOON }, asked);
  expect(shown).toMatchObject({ ok: true });
  const officeOf = (place: string) => ({ ...somebody('Brahim'), reach: { kind: 'place', place } }) as const;
  const looks = async (place: string) => [
    await issuedDocument.ask({ actor: officeOf(place), db: world.db, now: NOON }, asked),
    await ourInvoices.ask({ actor: officeOf(place), db: world.db, now: NOON }, { cooperative, year: '2025' }),
  ];
  expect(await looks('05.301')).toMatchObject([
    { ok: true },
    { value: { documents: expect.arrayContaining([expect.objectContaining({ number: 'FC-2025-00002' })]) } },
  ]);
  expect(await looks('06')).toMatchObject([{ code: 'absent' }, { code: 'absent' }]);
  const house = await houseInvoices.ask({ actor: MERYEM, db: world.db, now: NOON }, { year: '2025' });
  expect(house).toMatchObject({ value: { series: 'sound', lacking: ['businessTax', 'register'] } });
  expect(await keepHouse.perform(world.call(khadija), HOUSE)).toMatchObject({ code: 'forbidden' });
});
