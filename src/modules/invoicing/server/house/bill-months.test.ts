import { afterAll, beforeAll, expect, test } from 'vitest';
import { passTime } from '#modules/sales/server';
import { answerComplaint, complainOfLot } from '#modules/wholesale/server';
import { houseInvoices, issueCommissions, keepHouse, passMonth } from '../index.ts';
import { hotelBuying } from '../test-hotel.ts';
import { later, MERYEM, somebody, testInvoicing, type TestInvoicing } from '../test-invoicing.ts';
import { did } from '../test-steps.ts';
import { billMonth } from './bill-month.ts';

let world: TestInvoicing;
beforeAll(async () => {
  world = await testInvoicing();
});
afterAll(() => world.close());

// The first day of these tests is the last of 2024: January ends 31 days later.
const [FIRST_OF_JANUARY, FIRST_OF_FEBRUARY, FIRST_OF_MARCH] = [1, 32, 60];
const HOUSE = { nameFr: 'Twiza', nameAr: 'تويزة', address: 'Rabat' };
const month = (day: number) => passMonth({ now: later(day), db: world.db });

/** A carpet sold and kept: its commission is the house's seven days after. */
async function closed(cooperative: string, day: number) {
  const one = await world.sold(cooperative);
  for (const move of ['accept', 'make-ready', 'ship', 'deliver']) await one.does(move, later(day));
  await passTime({ now: later(day + 8), db: world.db });
}

const ofHouse = async (cooperative: string) =>
  [2024, 2025].map(async (year) => {
    const all = await world.ofYear(cooperative, year);
    return all.filter(({ content }) => content.paymentWay === 'kept');
  });
const billed = async (cooperative: string) => (await Promise.all(await ofHouse(cooperative))).flat();

test('M7: the house invoices each month to each cooperative once; nothing for nothing', async () => {
  const [first, second] = [await world.cooperative(), await world.cooperative()];
  await closed(first, 2);
  await closed(second, 3);
  expect(await month(FIRST_OF_FEBRUARY)).toBe(0);
  await did(keepHouse.perform(world.call(MERYEM), HOUSE));
  expect(await month(FIRST_OF_JANUARY)).toBe(0);
  expect(await month(FIRST_OF_FEBRUARY)).toBe(2);
  expect(await month(FIRST_OF_FEBRUARY)).toBe(0);
  await closed(first, FIRST_OF_FEBRUARY);
  expect(await month(FIRST_OF_FEBRUARY + 9)).toBe(0);
  expect(await month(FIRST_OF_MARCH)).toBe(1);
  const [latest, before] = await billed(first);
  expect([latest, before]).toMatchObject([
    { issuedOn: '2025-02-28', content: { lines: [{ net: 135_00, gross: 162_00 }] } },
    { issuedOn: '2025-01-31', content: { cause: 'month' } },
  ]);
  const numbers = [...(await billed(first)), ...(await billed(second))].map(({ number }) => number);
  expect(numbers.toSorted()).toEqual(['FC-2025-00001', 'FC-2025-00002', 'FC-2025-00003']);
  const house = await houseInvoices.ask({ actor: MERYEM, db: world.db, now: later(60) }, { year: '2025' });
  expect(house).toMatchObject({ value: { series: 'sound' } });
  const khadija = somebody('Khadija', { cooperative: first });
  const asks = billMonth.perform(world.call(khadija), { cooperative: first });
  expect(await asks).toMatchObject({ code: 'absent' });
});

test('M7: a part of a large order is billed as it stood; given back since, in its month', async () => {
  const cooperative = await world.cooperative();
  const order = await hotelBuying(world, { cooperative });
  await order.sent(60);
  const lot = await order.counted(60);
  await order.pay('3600');
  const asked = { deal: order.deal, lot, quantity: '10', outcome: 'credit', reason: 'Miel cristallisé' };
  expect(await month(FIRST_OF_JANUARY)).toBe(1);
  await did(complainOfLot.perform(world.call(order.rim, later(3)), asked));
  const complaint = (await order.part()).complaints.at(-1)?.complaintId;
  const granted = { cooperative, complaint, as: 'granted', quantity: '10' };
  await did(answerComplaint.perform(world.call(undefined, later(3)), granted));
  expect(await month(4)).toBe(0);
  expect(await month(FIRST_OF_FEBRUARY)).toBe(1);
  expect(await month(FIRST_OF_FEBRUARY)).toBe(0);
  expect((await billed(cooperative)).map(({ type, issuedOn }) => [type, issuedOn]).toSorted()).toEqual([
    ['commission', '2024-12-31'],
    ['credit-note', '2025-01-31'],
  ]);
  expect(await issueCommissions.perform(world.call(MERYEM, later(40)), {})).toMatchObject({
    code: 'nothing-to-invoice',
  });
});
