import { afterAll, beforeAll, expect, test } from 'vitest';
import { approvePayouts, listPayouts, payoutBatch, passTime, sellerMoney, settlePayout } from '../index.ts';
import { carpetOrder } from '../test-order.ts';
import { later, somebody, testSales, type TestSales } from '../test-sales.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const [meryem, nadia] = [somebody('Meryem', { everywhere: true }), somebody('Nadia', { everywhere: true })];

/** A carpet sold, received and kept: its money is due to the cooperative. */
async function sold() {
  const one = await carpetOrder(sales, { paymentWay: 'transfer' });
  await one.pay();
  for (const move of ['accept', 'make-ready', 'ship', 'deliver']) await one.does(move);
  await passTime({ now: later(8), db: sales.db });
  return one;
}

test('Meryem lists what is due, Nadia approves, the bank confirms: each centime once', async () => {
  const one = await sold();
  const listed = await listPayouts.perform(sales.call(meryem, later(9)), {});
  if (!listed.ok) throw new Error(listed.code);
  const { batch } = listed.value;
  expect(await listPayouts.perform(sales.call(nadia, later(9)), {})).toMatchObject({
    code: 'nothing-to-pay-out',
  });
  const approve = { batch, as: 'approved' };
  expect(await approvePayouts.perform(sales.call(meryem, later(9)), approve)).toMatchObject({
    code: 'needs-another-person',
  });
  expect(await approvePayouts.perform(sales.call(nadia, later(9)), approve)).toMatchObject({
    value: { sent: 1, dropped: 0 },
  });
  expect(await approvePayouts.perform(sales.call(nadia, later(9)), approve)).toMatchObject({
    code: 'list-settled-already',
  });
  expect((await sales.books(one.cooperative))['seller/payable']).toBeUndefined();
  const shown = await payoutBatch.ask({ actor: meryem, db: sales.db }, { batch });
  const payout = shown.ok ? shown.value.payouts[0]?.payoutId : undefined;
  const settle = { cooperative: one.cooperative, payout, as: 'confirmed' };
  const perform = (typed: object) => settlePayout.perform(sales.call(meryem, later(10)), typed);
  expect(await perform(settle)).toMatchObject({ code: 'proof-missing' });
  expect(await perform({ ...settle, proof: 'VIR 2025-0107' })).toMatchObject({ ok: true });
  expect(await perform({ ...settle, proof: 'VIR 2025-0107' })).toMatchObject({
    code: 'payout-not-under-way',
  });
  expect(await sales.books(one.cooperative)).toMatchObject({ 'seller/paid-out': -4383 });
  const asking = { actor: one.khadija, db: sales.db, now: later(10) };
  expect(await sellerMoney.ask(asking, { cooperative: one.cooperative })).toMatchObject({
    value: {
      received: 438_300,
      movements: [
        { kind: 'send-out', amount: -438_300 },
        { kind: 'release', amount: 438_300, order: { orderId: one.key.order } },
      ],
    },
  });
});

test('a transfer that comes back is due again, and may be listed again', async () => {
  const one = await sold();
  const list = async () => {
    const listed = await listPayouts.perform(sales.call(meryem, later(9)), {});
    if (!listed.ok) throw new Error(listed.code);
    await approvePayouts.perform(sales.call(nadia), { batch: listed.value.batch, as: 'approved' });
    const shown = await payoutBatch.ask({ actor: meryem, db: sales.db }, { batch: listed.value.batch });
    return shown.ok ? shown.value.payouts.find((each) => each.organisationId === one.cooperative) : undefined;
  };
  const first = await list();
  const failed = {
    cooperative: one.cooperative,
    payout: first?.payoutId,
    as: 'failed',
    proof: 'Compte clos',
  };
  expect(await settlePayout.perform(sales.call(nadia), failed)).toMatchObject({ ok: true });
  expect(await sales.books(one.cooperative)).toMatchObject({ 'seller/payable': -4383 });
  expect(await list()).toMatchObject({ amount: 4383_00, state: 'approved' });
});

test('a list that another person drops moves nothing', async () => {
  const one = await sold();
  const listed = await listPayouts.perform(sales.call(meryem, later(9)), {});
  if (!listed.ok) throw new Error(listed.code);
  const drop = { batch: listed.value.batch, as: 'dropped' };
  expect(await approvePayouts.perform(sales.call(meryem), drop)).toMatchObject({
    value: { sent: 0, dropped: 1 },
  });
  expect(await sales.books(one.cooperative)).toMatchObject({ 'seller/payable': -4383 });
});

test('a cooperative never lists nor approves its own money', async () => {
  const one = await sold();
  const salma = somebody('Salma', { cooperative: one.cooperative });
  expect(await listPayouts.perform(sales.call(salma), {})).toMatchObject({ code: 'forbidden' });
});
