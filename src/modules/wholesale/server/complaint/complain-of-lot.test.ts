import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/operation';
import { answerComplaint, closeDeal, complainOfLot, customersWorklist, repayDeal } from '../index.ts';
import { orderedUniforms } from '../test-uniforms.ts';
import { OFFICE, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
  const parts = JSON.stringify([{ name: 'house', basisPoints: 300, floor: 100 }]);
  const plan = { from_day: '2024-01-01', parts, decided_at: new Date('2024-01-01'), person_id: null };
  await wholesale.db.insertInto('sales.commission_plan').values(plan).execute();
});
afterAll(() => wholesale.close());

/** One workshop's lot of 100 uniforms at 120 dirhams, counted whole and paid. */
async function counted(paid: string) {
  const order = await orderedUniforms(wholesale);
  await order.prepare(1, 100);
  await order.send();
  await order.count(1, 100);
  await order.pay(paid);
  const lot = (await order.partOf(1)).lots[0]?.lotId;
  const cooperative = order.workshops[1] ?? '';
  const asked = { deal: order.deal, lot, quantity: '10', outcome: 'credit', reason: 'Coutures ouvertes' };
  const complain = (typed: Readonly<Record<string, string>> = {}, actor: PersonActor = order.buyer) =>
    complainOfLot.perform(wholesale.call(actor), { ...asked, ...typed });
  const answer = async (typed: Readonly<Record<string, string>>, actor = order.officer(1)) => {
    const complaint = (await order.partOf(1)).complaints.at(-1)?.complaintId;
    return answerComplaint.perform(wholesale.call(actor), { cooperative, complaint, ...typed });
  };
  return { ...order, cooperative, complain, answer };
}

test('ten uniforms are taken back: their price and its commission go back, nothing is lost', async () => {
  const order = await counted('12000');
  expect(await wholesale.books(order.cooperative)).toEqual({
    'received/bank': 12_000,
    'house/commission': -360,
    'tax/vat-collected': -72,
    'seller/payable': -11_568,
  });
  expect(await order.complain()).toMatchObject({ ok: true });
  expect(await order.complain()).toMatchObject({ code: 'complaint-waits' });
  expect(await order.answer({ as: 'granted', quantity: '11' })).toMatchObject({
    code: 'more-than-complained',
    field: 'quantity',
  });
  expect(await order.answer({ as: 'granted', quantity: '10' })).toMatchObject({ ok: true });
  expect(await order.answer({ as: 'granted', quantity: '10' })).toMatchObject({ code: 'complaint-answered' });
  // What was paid of the ten is kept for what this workshop still has to make of the order.
  expect(await wholesale.books(order.cooperative)).toEqual({
    'received/bank': 12_000,
    'order/escrow': -1200,
    'house/commission': -324,
    'tax/vat-collected': -64.8,
    'seller/payable': -10_411.2,
  });
  expect((await order.partOf(1)).progress).toEqual({ accepted: 90, coming: 0, credited: 10, left: 500 });
});

test('taken back after the order ended, what was paid is due back and repaid once', async () => {
  const order = await counted('12000');
  expect(await closeDeal.perform(wholesale.call(order.buyer), order)).toMatchObject({ ok: true });
  expect(await order.complain({ outcome: 'again' })).toMatchObject({ code: 'deal-closed', field: 'outcome' });
  expect(await order.complain()).toMatchObject({ ok: true });
  expect(await order.answer({ as: 'granted', quantity: '10' })).toMatchObject({ ok: true });
  const work = await customersWorklist.ask(wholesale.call(OFFICE), {});
  expect(work.ok && work.value.back.find(({ dealId }) => dealId === order.deal)).toMatchObject({
    back: 1200_00,
  });
  expect(await repayDeal.perform(wholesale.call(OFFICE), order)).toMatchObject({
    value: { repaid: 1200_00 },
  });
  const books = await wholesale.books(order.cooperative);
  expect(books).toEqual({
    'received/bank': 10_800,
    'house/commission': -324,
    'tax/vat-collected': -64.8,
    'seller/payable': -10_411.2,
  });
  expect(Object.values(books).reduce((sum, one) => sum + one, 0)).toBeCloseTo(0);
});

test('what was not paid yet is owed less, and what comes again is to be prepared again', async () => {
  const order = await counted('1');
  await order.complain({ outcome: 'again' });
  await order.answer({ as: 'granted', quantity: '4' });
  const { progress, money } = await order.partOf(1);
  expect(progress).toEqual({ accepted: 96, coming: 0, credited: 0, left: 504 });
  expect(money?.claims.map(({ left }) => left)).toEqual([11_519_00]);
});

test('a cooperative that says no says why, and the office may decide otherwise', async () => {
  const order = await counted('12000');
  await order.complain();
  expect(await order.answer({ as: 'declined' })).toMatchObject({ code: 'reason-missing', field: 'answer' });
  expect(await order.answer({ as: 'declined', answer: 'Elles ont été lavées.' })).toMatchObject({ ok: true });
  const work = await customersWorklist.ask(wholesale.call(OFFICE), {});
  expect(work.ok && work.value.complaints.filter(({ dealId }) => dealId === order.deal)).toMatchObject([
    { state: 'declined', quantity: 10 },
  ]);
  expect(await order.answer({ as: 'granted', quantity: '5' })).toMatchObject({ code: 'complaint-answered' });
  expect(await order.answer({ as: 'granted', quantity: '5' }, OFFICE)).toMatchObject({ ok: true });
  expect((await order.partOf(1)).progress.credited).toBe(5);
});

test('bad input changes nothing: too many, no reason, a stranger, another workshop', async () => {
  const order = await counted('12000');
  expect(await order.complain({ quantity: '101' })).toMatchObject({
    code: 'more-than-accepted',
    detail: { left: 100 },
  });
  expect(await order.complain({ quantity: 'beaucoup' })).toMatchObject({ field: 'quantity' });
  expect(await order.complain({ quantity: '0' })).toMatchObject({ code: 'quantity-missing' });
  expect(await order.complain({ reason: ' ' })).toMatchObject({ field: 'reason' });
  expect(await order.complain({ outcome: 'money' })).toMatchObject({ field: 'outcome' });
  expect(await order.complain({}, somebody('Omar'))).toMatchObject({ code: 'absent' });
  await order.complain();
  expect(await order.answer({ as: 'granted', quantity: '10' }, order.officer(0))).toMatchObject({
    ok: false,
  });
  expect((await order.partOf(1)).complaints).toMatchObject([{ state: 'asked', granted: 0 }]);
});
