import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cycleLists,
  handOverAtPoint,
  holdCycle,
  joinCycle,
  passTime,
  offerInCycle,
  openCycles,
  salesWorklist,
  takeFromPoint,
} from '../index.ts';
import { later, somebody, testSales, type TestSales } from '../test-sales.ts';

const MERYEM = somebody('Meryem', { everywhere: true });

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

/** Khadija's cooperative hands over, at its point, honey of Salma's; Driss pays 90 dirhams there in cash. */
async function paidAtPoint() {
  const [holder, other] = [await sales.cooperative(), await sales.cooperative()];
  const khadija = somebody('Khadija', { cooperative: holder });
  const salma = somebody('Salma', { cooperative: other });
  const product = await sales.offer(other, { kind: 'honey', price: '90', count: '50' });
  const held = await holdCycle.perform(sales.call(khadija), { cooperative: holder, ...HELD });
  if (!held.ok) throw new Error(held.code);
  const { cycle } = held.value;
  await offerInCycle.perform(sales.call(khadija), { cycle, product, most: '10' });
  const join = { cooperative: other, cycle, product, as: 'in' };
  await joinCycle.perform(sales.call(salma), join);
  const open = await openCycles.ask(sales.call(), { product });
  const point = open.ok ? open.value.find((one) => one.cycleId === cycle)?.points[0]?.pointId : undefined;
  const driss = somebody('Driss');
  const ways = { [other]: `point:${point}` };
  const bought = await sales.buy(driss, [product], { ways, total: '90' });
  if (!bought.ok) throw new Error(bought.code);
  const [order] = (await sales.shown(driss, bought.value.purchase)).orders;
  const hand = { cooperative: holder, cycle, seller: other, order: order?.orderId };
  const handed = await handOverAtPoint.perform(sales.call(khadija, later(4)), hand);
  if (!handed.ok) throw new Error(handed.code);
  const take = (who = salma, typed: Readonly<Record<string, string>> = {}, days = 5) =>
    takeFromPoint.perform(sales.call(who, later(days)), { cooperative: other, cycle, ...typed });
  const waits = async (who: typeof khadija, cooperative: string) => {
    const shown = await cycleLists.ask(sales.call(who, later(5)), { cooperative, cycle });
    return shown.ok ? shown.value.cash.map(({ amount, seller }) => [amount, seller]) : shown.code;
  };
  return { holder, other, khadija, salma, cycle, order, take, waits };
}

const HELD = {
  nameFr: 'Panier de la semaine',
  nameAr: 'سلة الأسبوع',
  opensOn: '2024-12-30',
  closesOn: '2025-01-02',
  closesHour: '20:00',
  points: [{ place: 'Marché de Hay Riad', city: 'Rabat', day: '2025-01-04', from: '09:00', to: '12:00' }],
};

test('ninety dirhams wait at the point until Salma says she has them', async () => {
  const { holder, other, khadija, salma, order, take, waits } = await paidAtPoint();
  expect(order?.collecting?.point).toMatchObject({ place: 'Marché de Hay Riad', from: '09:00' });
  expect(await waits(khadija, holder)).toEqual([[90_00, other]]);
  expect(await waits(salma, other)).toEqual([[90_00, other]]);
  expect(await take(khadija)).toMatchObject({ ok: false });
  expect(await take(salma, { to: 'house' })).toMatchObject({ code: 'forbidden' });
  expect(await take()).toMatchObject({ value: { amount: 90_00 } });
  expect(await sales.books(other)).toEqual({ 'received/seller-cash': 90, 'order/escrow': -90 });
  expect(await take()).toMatchObject({ code: 'nothing-at-point' });
  expect([await waits(khadija, holder), await waits(salma, other)]).toEqual([[], []]);
  await passTime({ now: later(20), db: sales.db });
  const books = await sales.books(other);
  expect(books['received/seller-cash']).toBeUndefined();
  expect(Object.values(books).reduce((sum, one) => sum + one, 0)).toBeCloseTo(0);
});

test('after the order is closed, what Salma has in hand is set against what is due to her', async () => {
  const { other, take } = await paidAtPoint();
  await passTime({ now: later(20), db: sales.db });
  const before = await sales.books(other);
  expect(before['received/point']).toBe(90);
  expect(await take(undefined, {}, 21)).toMatchObject({ ok: true });
  const after = await sales.books(other);
  expect(after['received/point']).toBeUndefined();
  expect(after['received/seller-cash']).toBeUndefined();
  expect(after['seller/payable'] ?? 0).toBeCloseTo((before['seller/payable'] ?? 0) + 90);
});

test('the office sees who holds it, and notes that it reached the house', async () => {
  const { holder, other, cycle, take } = await paidAtPoint();
  const work = async () => {
    const shown = await salesWorklist.ask(sales.call(MERYEM, later(6)), {});
    return shown.ok ? shown.value.cash.filter((one) => one.cycleId === cycle) : [];
  };
  expect(await work()).toMatchObject([{ holder, seller: other, amount: 90_00, since: '2025-01-04' }]);
  expect(await take(MERYEM, { to: 'house' })).toMatchObject({ ok: true });
  expect(await sales.books(other)).toEqual({ 'received/bank': 90, 'order/escrow': -90 });
  expect(await work()).toEqual([]);
});

test('bad input takes nothing: another cycle, another cooperative, nobody to give it to', async () => {
  const { other, cycle, take } = await paidAtPoint();
  expect(await take(undefined, { cycle: other })).toMatchObject({ code: 'nothing-at-point' });
  expect(await take(undefined, { to: 'me' })).toMatchObject({ field: 'to' });
  const itto = somebody('Itto', { cooperative: await sales.cooperative() });
  expect(await take(itto)).toMatchObject({ ok: false });
  const hers = { cooperative: itto.onBehalfOf ?? '', cycle };
  expect(await take(itto, hers)).toMatchObject({ code: 'nothing-at-point' });
  expect(await sales.books(other)).toEqual({ 'received/point': 90, 'order/escrow': -90 });
});
