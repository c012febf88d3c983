import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  checkLot,
  closeDeal,
  dealPage,
  decideCustomer,
  prepareLot,
  recordDealPayment,
  repayDeal,
  requestPage,
  sendLots,
} from '../index.ts';
import { orderedUniforms, uniforms } from '../test-uniforms.ts';
import { later, NOON, OFFICE, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
  const parts = JSON.stringify([{ name: 'house', basisPoints: 300, floor: 100 }]);
  const plan = { from_day: '2024-01-01', parts, decided_at: NOON, person_id: null };
  await wholesale.db.insertInto('sales.commission_plan').values(plan).execute();
});
afterAll(() => wholesale.close());

test('two thousand uniforms are filled by three workshops by quota, none above what it offered', async () => {
  const { compose, workshops, buyer } = await uniforms(wholesale);
  const composed = await compose();
  expect(composed).toMatchObject({ ok: true });
  const shown = await dealPage.ask(wholesale.call(buyer), composed.ok ? composed.value : {});
  if (!shown.ok) throw new Error(shown.code);
  const { parts, totals, deal } = shown.value;
  const quota = (at: number) => parts.find((one) => one.organisationId === workshops[at])?.quantity;
  expect([quota(0), quota(1), quota(2)]).toEqual([1000, 600, 400]);
  expect(totals?.worth).toBe(240_000_00);
  expect(deal).toMatchObject({ organisationId: workshops[0], termDays: 60, buyer: { name: 'Hôtel Atlas' } });
  expect(await compose()).toMatchObject({ ok: false, code: 'request-ended' });
});

test('what three workshops cannot make together is refused, and nothing is ordered', async () => {
  const { compose, request, buyer } = await uniforms(wholesale, [900, 500, 500]);
  expect(await compose()).toMatchObject({ ok: false, code: 'capacity-too-small' });
  expect(await compose({ shares: {} })).toMatchObject({ ok: false, code: 'nobody-chosen' });
  const page = await requestPage.ask(wholesale.call(buyer), { request });
  expect(page.ok && page.value.request.state).toBe('open');
});

test('an order above what the business may owe is refused with what is left', async () => {
  const { compose } = await uniforms(wholesale);
  const first = await compose();
  expect(first.ok).toBe(true);
  const poor = await uniforms(wholesale);
  const lowered = { customer: poor.buyer.personId, decision: 'accepted', termDays: '60', ceiling: '200000' };
  await decideCustomer.perform(wholesale.call(OFFICE), lowered);
  expect(await poor.compose()).toMatchObject({ code: 'ceiling-reached', detail: { left: 200_000 } });
});

test('half is delivered on one note: what is good is owed, what fails comes again or not', async () => {
  const order = await orderedUniforms(wholesale);
  expect(await order.send()).toMatchObject({ code: 'nothing-ready' });
  expect(await order.prepare(0, 1001)).toMatchObject({ code: 'more-than-quota', detail: { left: 1000 } });
  for (const [at, quantity] of [500, 300, 200].entries())
    expect(await order.prepare(at, quantity)).toMatchObject({ ok: true });
  expect(await order.send()).toMatchObject({ ok: true });
  expect((await order.shown()).notes.map(({ number }) => number)).toEqual(['BL-2024-0001']);
  expect(await order.count(0, 500)).toMatchObject({ ok: true });
  expect(await order.count(1, 300, { points: ['97', 'yes'] })).toMatchObject({ code: 'sheet-fails' });
  expect(await order.count(1, 0, { points: ['97', 'yes'], rejected: '300', outcome: 'again' })).toMatchObject(
    {
      ok: true,
      value: { passes: false },
    },
  );
  // A short delivery: 190 of 200 came, and the ten are never paid.
  expect(await order.count(2, 190)).toMatchObject({ code: 'outcome-missing' });
  expect(await order.count(2, 190, { outcome: 'credit' })).toMatchObject({ ok: true });
  const progress = await Promise.all([0, 1, 2].map(async (at) => (await order.partOf(at)).progress));
  expect(progress).toEqual([
    { accepted: 500, coming: 0, credited: 0, left: 500 },
    { accepted: 0, coming: 0, credited: 0, left: 600 },
    { accepted: 190, coming: 0, credited: 10, left: 200 },
  ]);
  const { totals } = await order.shown();
  expect([totals?.worth, totals?.owed]).toEqual([238_800_00, 82_800_00]);
});

test('each workshop is paid for what was accepted from it, less the commission, to the centime', async () => {
  const order = await orderedUniforms(wholesale);
  await order.prepare(0, 500);
  await order.prepare(2, 200);
  await order.send();
  await order.count(0, 500);
  await order.count(2, 200);
  expect(await order.pay('84000,01')).toMatchObject({ ok: true });
  const [first = '', second = '', third = ''] = order.workshops;
  // Three per cent for the house, and the tax on it.
  expect(await wholesale.books(first)).toEqual({
    'received/bank': 60_000,
    'house/commission': -1800,
    'tax/vat-collected': -360,
    'seller/payable': -57_840,
  });
  expect(await wholesale.books(third)).toEqual({
    'received/bank': 24_000,
    'house/commission': -720,
    'tax/vat-collected': -144,
    'seller/payable': -23_136,
  });
  // What is more is kept for the largest part still to come.
  expect(await wholesale.books(second)).toEqual({ 'received/bank': 0.01, 'order/escrow': -0.01 });
  expect(await order.pay('156000')).toMatchObject({ code: 'amount-above-due' });
});

test('what was paid for things that never come is due back, and goes back once', async () => {
  const order = await orderedUniforms(wholesale);
  expect(await order.pay('240000')).toMatchObject({ ok: true });
  await order.prepare(0, 1000);
  await order.send();
  expect(await closeDeal.perform(wholesale.call(order.buyer), order)).toMatchObject({
    code: 'lots-on-their-way',
  });
  await order.count(0, 1000);
  expect(await closeDeal.perform(wholesale.call(order.buyer), order)).toMatchObject({
    ok: true,
    value: { back: 120_000_00 },
  });
  expect(await order.prepare(1, 10)).toMatchObject({ code: 'deal-closed' });
  expect(await repayDeal.perform(wholesale.call(OFFICE), order)).toMatchObject({
    value: { repaid: 120_000_00 },
  });
  expect(await repayDeal.perform(wholesale.call(OFFICE), order)).toMatchObject({ code: 'nothing-due-back' });
  expect(await wholesale.books(...order.workshops)).toEqual({
    'received/bank': 120_000,
    'house/commission': -3600,
    'tax/vat-collected': -720,
    'seller/payable': -115_680,
  });
});

test('a stranger sees no order, a workshop no price but its own, and only the buyer counts', async () => {
  const order = await orderedUniforms(wholesale);
  const stranger = somebody('Omar');
  expect(await dealPage.ask(wholesale.call(stranger), order)).toMatchObject({ code: 'absent' });
  const seen = await order.shown(order.officer(1));
  expect(seen.parts.map(({ mine, price }) => [mine, price])).toEqual([[true, 120_00]]);
  const gathering = await order.shown(order.officer(0));
  expect(gathering.parts.filter(({ price }) => price !== undefined)).toHaveLength(1);
  expect(gathering.totals).toBeUndefined();
  await order.prepare(0, 10);
  await order.send();
  const [lot] = (await order.partOf(0)).lots;
  const count = {
    deal: order.deal,
    lot: lot?.lotId,
    accepted: '10',
    signedBy: 'Omar',
    points: ['100', 'yes'],
  };
  expect(await checkLot.perform(wholesale.call(stranger), count)).toMatchObject({ code: 'absent' });
});

test('a business without days to pay pays before anything leaves', async () => {
  const order = await uniforms(wholesale);
  const prepaid = { customer: order.buyer.personId, decision: 'accepted', termDays: '0' };
  await decideCustomer.perform(wholesale.call(OFFICE), prepaid);
  const composed = await order.compose();
  if (!composed.ok) throw new Error(composed.code);
  const { deal } = composed.value;
  const shown = await dealPage.ask(wholesale.call(order.buyer), { deal });
  if (!shown.ok) throw new Error(shown.code);
  const [part] = shown.value.parts;
  const lot = { cooperative: part?.organisationId, part: part?.partId, quantity: '100' };
  const at = order.workshops.indexOf(part?.organisationId ?? '');
  expect(await prepareLot.perform(wholesale.call(order.officer(at)), lot)).toMatchObject({ ok: true });
  const send = () => sendLots.perform(wholesale.call(order.officer(0), later(1)), { deal });
  expect(await send()).toMatchObject({ code: 'pay-first' });
  const { reference } = shown.value.deal;
  await recordDealPayment.perform(wholesale.call(OFFICE), { reference, amount: '240000' });
  expect(await send()).toMatchObject({ ok: true });
});
