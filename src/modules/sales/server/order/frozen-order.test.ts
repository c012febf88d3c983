import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProduct } from '#modules/market/server';
import {
  decideCommission,
  keepTerms,
  listPayouts,
  moveOrder,
  passTime,
  payoutBatch,
  recordPayment,
  refundOrder,
} from '../index.ts';
import { carpetOrder } from '../test-order.ts';
import { later, somebody, testSales, type TestSales } from '../test-sales.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const meryem = somebody('Meryem', { everywhere: true });
const system = () => sales.call();
const SENT = { country: { price: '45', days: '7' } };

test('M3: price, texts, commission and tax told later change nothing of an order placed before', async () => {
  const one = await carpetOrder(sales, { paymentWay: 'transfer' });
  await one.pay();
  const { cooperative, product, driss, purchase } = one;
  const before = (await sales.shown(driss, purchase)).orders[0];
  const decided = await decideCommission.perform(system(), {
    fromDay: '2025-01-02',
    share: '30',
  });
  expect(decided).toMatchObject({ ok: true });
  const texts = { nameFr: 'Autre', nameAr: 'آخر', textFr: 'Autre texte.', textAr: 'نص آخر.' };
  const told = { cooperative, product, version: 1, kind: 'soap', price: '9000', ...texts };
  expect(await describeProduct.perform(system(), told)).toMatchObject({ ok: true });
  const terms = { cooperative, pickUp: 'Ailleurs', rates: SENT, vatRegime: 'taxed' };
  expect(await keepTerms.perform(system(), terms)).toMatchObject({ ok: true });
  expect((await sales.shown(driss, purchase)).orders[0]).toEqual(before);
  for (const move of ['accept', 'make-ready', 'ship', 'deliver']) await one.does(move);
  await passTime({ now: later(8), db: sales.db });
  // Three per cent of 4,500, as decided the day he bought; the rest is the cooperative's.
  expect(await sales.books(cooperative)).toMatchObject({ 'house/commission': -135, 'seller/payable': -4383 });
});

test('M8: money goes back by the way it came, whole, and the house keeps nothing of it', async () => {
  const one = await carpetOrder(sales, { paymentWay: 'transfer' });
  await one.pay();
  expect(await sales.books(one.cooperative)).toEqual({ 'received/bank': 4545, 'order/escrow': -4545 });
  await one.asks('cancel');
  const back = await refundOrder.perform(sales.call(meryem), one.key);
  expect(back).toMatchObject({ ok: true });
  expect(await sales.books(one.cooperative)).toEqual({});
});

test('M7: what a cooperative owes is carried, listed for no payout, and lessens the next', async () => {
  const cooperative = await sales.cooperative();
  const terms = { cooperative, pickUp: 'Au local', cash: 'yes', rates: SENT };
  expect(await keepTerms.perform(system(), terms)).toMatchObject({ ok: true });
  const sells = async (typed: object, moves: readonly string[]) => {
    const [driss, product] = [somebody('Driss'), await sales.offer(cooperative)];
    const bought = await sales.buy(driss, [product], { ...typed });
    if (!bought.ok) throw new Error(bought.code);
    const [order] = (await sales.shown(driss, bought.value.purchase)).orders;
    const { reference } = bought.value;
    if ('paymentWay' in typed) await recordPayment.perform(sales.call(meryem), { reference, amount: '4545' });
    for (const move of moves)
      expect(await moveOrder.perform(system(), { cooperative, order: order?.orderId, move })).toMatchObject({
        ok: true,
      });
    await passTime({ now: later(8), db: sales.db });
  };
  const due = async () => {
    const listed = await listPayouts.perform(sales.call(meryem, later(9)), {});
    const batch = listed.ok ? listed.value.batch : undefined;
    const shown = await payoutBatch.ask({ actor: meryem, db: sales.db }, { batch });
    const payouts = shown.ok ? shown.value.payouts : [];
    return payouts.find(({ organisationId }) => organisationId === cooperative)?.amount;
  };
  await sells({ ways: { [cooperative]: 'pick-up' } }, ['accept', 'make-ready', 'hand-over']);
  expect(await sales.books(cooperative)).toMatchObject({ 'seller/payable': 162 });
  expect(await due()).toBeUndefined();
  await sells({ paymentWay: 'transfer' }, ['accept', 'make-ready', 'ship', 'deliver']);
  expect(await due()).toBe((4383 - 162) * 100);
});
