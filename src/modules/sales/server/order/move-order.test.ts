import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changeMyOrder,
  confirmOrder,
  forgiveParcels,
  keepTerms,
  moveOrder,
  passTime,
  recordPayment,
  refundOrder,
  settleDispute,
} from '../index.ts';
import { carpetOrder } from '../test-order.ts';
import { CONTACT, later, NOON, somebody, testSales, type TestSales } from '../test-sales.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const order = (typed?: Readonly<Record<string, unknown>>) => carpetOrder(sales, typed);

test('Khadija accepts, calls, sends; Driss pays the courier; a week later the money is hers', async () => {
  const one = await order();
  expect(await one.does('accept')).toMatchObject({ ok: true });
  expect(await one.does('make-ready')).toMatchObject({ ok: true });
  expect(await one.does('ship')).toMatchObject({ code: 'order-not-confirmed' });
  expect(await confirmOrder.perform(sales.call(one.khadija), one.key)).toMatchObject({ ok: true });
  expect(await one.does('ship')).toMatchObject({ ok: true });
  expect(await one.left()).toEqual(['gone', 0]);
  expect(await one.does('deliver')).toMatchObject({ ok: true });
  expect(await sales.books(one.cooperative)).toEqual({ 'received/courier': 4545, 'order/escrow': -4545 });
  expect(await passTime({ now: later(6), db: sales.db })).toBe(0);
  expect(await passTime({ now: later(7), db: sales.db })).toBe(1);
  expect(await one.state()).toBe('closed');
  expect(await sales.books(one.cooperative)).toEqual({
    'received/courier': 4545,
    'house/commission': -135,
    'tax/vat-collected': -27,
    'seller/payable': -4383,
  });
});

test('a transfer is found by its reference, to the centime; then the order is there to accept', async () => {
  const one = await order({ paymentWay: 'transfer' });
  const office = somebody('Meryem', { everywhere: true });
  const pay = (amount: string, reference = one.reference) =>
    recordPayment.perform(sales.call(office), { reference, amount });
  expect(await one.does('accept')).toMatchObject({ code: 'order-move-not-allowed' });
  expect(await pay('4544,99')).toMatchObject({ code: 'amount-differs', detail: { due: 4545 } });
  expect(await pay('4545', 'TW-0000-0000')).toMatchObject({ code: 'reference-unknown' });
  expect(await pay('4545', one.reference.toLowerCase().replaceAll('-', ' '))).toMatchObject({ ok: true });
  expect(await pay('4545')).toMatchObject({ code: 'paid-already' });
  expect(await one.state()).toBe('placed');
  expect(await one.does('accept')).toMatchObject({ ok: true });
});

test('unpaid in time, the carpet is free; a late transfer has it again, unless another took it', async () => {
  const [late, lost] = [await order({ paymentWay: 'transfer' }), await order({ paymentWay: 'transfer' })];
  await passTime({ now: later(5), db: sales.db });
  expect([await late.state(), await lost.state()]).toEqual(['lapsed', 'lapsed']);
  expect(await late.left()).toEqual(['on-sale', 1]);
  expect(await sales.buy(somebody('Une autre'), [lost.product], {}, later(5))).toMatchObject({ ok: true });
  const office = sales.call(somebody('Meryem', { everywhere: true }), later(6));
  const amount = '4545';
  expect(await recordPayment.perform(office, { reference: late.reference, amount })).toMatchObject({
    value: { lost: 0 },
  });
  expect(await recordPayment.perform(office, { reference: lost.reference, amount })).toMatchObject({
    value: { lost: 1 },
  });
  expect([await late.state(), await lost.state()]).toEqual(['placed', 'cancelled']);
  expect(await sales.books(lost.cooperative)).toEqual({ 'received/bank': 4545, 'order/refund-due': -4545 });
  expect(await refundOrder.perform(office, lost.key)).toMatchObject({ ok: true });
  expect(await refundOrder.perform(office, lost.key)).toMatchObject({ code: 'nothing-to-refund' });
  expect(await sales.books(lost.cooperative)).toEqual({});
});

test('unanswered for two days, an order refuses itself and the carpet is on sale again', async () => {
  const one = await order();
  await passTime({ now: later(1.9), db: sales.db });
  expect(await one.state()).toBe('placed');
  await passTime({ now: later(2), db: sales.db });
  expect(await one.state()).toBe('refused');
  expect(await one.left()).toEqual(['on-sale', 1]);
});

test('Driss changes his mind within seven days: the carpet comes back, and so does his money', async () => {
  const one = await order({ paymentWay: 'transfer' });
  const office = sales.call(somebody('Meryem', { everywhere: true }));
  await recordPayment.perform(office, { reference: one.reference, amount: '4545' });
  for (const move of ['accept', 'make-ready', 'ship', 'deliver'])
    expect(await one.does(move)).toMatchObject({ ok: true });
  expect(await one.asks('ask-return', later(7))).toMatchObject({ code: 'return-too-late' });
  expect(await one.asks('ask-return', later(6))).toMatchObject({ ok: true });
  expect(await one.does('take-back', later(8))).toMatchObject({ ok: true });
  expect(await one.left()).toEqual(['put-away', 1]);
  expect(await sales.books(one.cooperative)).toEqual({ 'received/bank': 4545, 'order/refund-due': -4545 });
});

test('a parcel nobody takes costs nobody money; after three, that telephone pays otherwise', async () => {
  for (let times = 0; times < 3; times += 1) {
    const one = await order({ phone: '0677000001' });
    await confirmOrder.perform(sales.call(one.khadija), one.key);
    for (const move of ['accept', 'make-ready', 'ship', 'not-taken'])
      expect(await one.does(move)).toMatchObject({ ok: true });
    expect(await one.left()).toEqual(['put-away', 1]);
    expect(await sales.books(one.cooperative)).toEqual({});
  }
  const product = await sales.offer(await sales.cooperative());
  const asked = { ...CONTACT, phone: '0677000001' };
  const [driss, office] = [somebody('Driss'), sales.call(somebody('Meryem', { everywhere: true }))];
  expect(await sales.buy(driss, [product], asked)).toMatchObject({ code: 'refused-too-often' });
  const other = await sales.offer(await sales.cooperative());
  const transfer = { ...asked, paymentWay: 'transfer' };
  expect(await sales.buy(somebody('Driss'), [other], transfer)).toMatchObject({ ok: true });
  const phone = '06 77 00 00 01';
  expect(await forgiveParcels.perform(office, { phone })).toMatchObject({ ok: true });
  expect(await sales.buy(driss, [product], asked)).toMatchObject({ ok: true });
});

test('collected and paid in cash, the cooperative keeps the money and owes the commission', async () => {
  const cooperative = await sales.cooperative();
  await keepTerms.perform(sales.call(), {
    cooperative,
    pickUp: 'Au local',
    cash: 'yes',
    rates: { country: { price: '45', days: '7' } },
  });
  const product = await sales.offer(cooperative);
  const [driss, khadija] = [somebody('Driss'), somebody('Khadija', { cooperative })];
  const bought = await sales.buy(driss, [product], { ways: { [cooperative]: 'pick-up' } });
  if (!bought.ok) throw new Error(bought.code);
  const [one] = (await sales.shown(driss, bought.value.purchase)).orders;
  for (const move of ['accept', 'make-ready', 'hand-over'])
    expect(
      await moveOrder.perform(sales.call(khadija), { cooperative, order: one?.orderId, move }),
    ).toMatchObject({ ok: true });
  await passTime({ now: later(8), db: sales.db });
  expect(await sales.books(cooperative)).toEqual({
    'house/commission': -135,
    'tax/vat-collected': -27,
    'seller/payable': 162,
  });
});

test('a dispute is settled by an office with its reason, for one side, once', async () => {
  const one = await order({ paymentWay: 'transfer' });
  const office = sales.call(somebody('Meryem', { everywhere: true }));
  await recordPayment.perform(office, { reference: one.reference, amount: '4545' });
  for (const move of ['accept', 'make-ready', 'ship']) await one.does(move);
  expect(await one.asks('dispute')).toMatchObject({ ok: true });
  const settle = { ...one.key, for: 'buyer', note: 'Le colis est arrivé déchiré.' };
  expect(await settleDispute.perform(sales.call(one.khadija), settle)).toMatchObject({ code: 'absent' });
  expect(await settleDispute.perform(office, settle)).toMatchObject({ ok: true });
  expect(await settleDispute.perform(office, settle)).toMatchObject({ code: 'order-move-not-allowed' });
  expect(await sales.books(one.cooperative)).toMatchObject({ 'order/refund-due': -4545 });
});

test('a neighbour may do nothing with an order, and the buyer nothing with another’s', async () => {
  const one = await order();
  const neighbour = somebody('Voisine', { cooperative: await sales.cooperative() });
  expect(await one.does('accept', NOON, neighbour)).toMatchObject({ code: 'absent' });
  const omar = sales.call(somebody('Omar'));
  const cancel = { ...one.key, purchase: one.purchase, move: 'cancel' };
  expect(await changeMyOrder.perform(omar, cancel)).toMatchObject({ code: 'absent' });
  const elsewhere = { ...cancel, purchase: (await order()).purchase };
  expect(await changeMyOrder.perform(sales.call(one.driss), elsewhere)).toMatchObject({ code: 'absent' });
  expect(await one.asks('accept')).toMatchObject({ code: 'order-move-not-allowed' });
});
