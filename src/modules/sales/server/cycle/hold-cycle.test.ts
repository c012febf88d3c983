import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changeMyOrder,
  cycleLists,
  handOverAtPoint,
  holdCycle,
  joinCycle,
  offerInCycle,
  openCycles,
} from '../index.ts';
import { later, somebody, testSales, type TestSales } from '../test-sales.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const HELD = {
  nameFr: 'Panier de la semaine',
  nameAr: 'سلة الأسبوع',
  opensOn: '2024-12-30',
  closesOn: '2025-01-02',
  closesHour: '20:00',
  points: [{ place: 'Marché de Hay Riad', city: 'Rabat', day: '2025-01-04', from: '09:00', to: '12:00' }],
};

/** Khadija's cooperative holds a cycle with its honey and that of another, ten jars at most of each. */
async function weeklyBasket(most = '10') {
  const [holder, other] = [await sales.cooperative(), await sales.cooperative()];
  const [khadija, salma] = [
    somebody('Khadija', { cooperative: holder }),
    somebody('Salma', { cooperative: other }),
  ];
  const honey = { kind: 'honey', price: '90', count: '50' };
  const [ours, theirs] = [await sales.offer(holder, honey), await sales.offer(other, honey)];
  const held = await holdCycle.perform(sales.call(khadija), { cooperative: holder, ...HELD });
  if (!held.ok) throw new Error(`${held.code} ${held.field}`);
  const { cycle } = held.value;
  for (const product of [ours, theirs]) {
    const offered = await offerInCycle.perform(sales.call(khadija), { cycle, product, most });
    if (!offered.ok) throw new Error(offered.code);
  }
  const agree = () =>
    joinCycle.perform(sales.call(salma), { cooperative: other, cycle, product: theirs, as: 'in' });
  const point = async () => {
    const shown = await openCycles.ask(sales.call(), { product: ours });
    return (shown.ok ? shown.value : []).find((one) => one.cycleId === cycle)?.points[0]?.pointId ?? '';
  };
  const way = async () => `point:${await point()}`;
  return { holder, other, khadija, salma, ours, theirs, cycle, agree, way };
}

test('a thing of another cooperative is ordered in a cycle only once that one agreed', async () => {
  const basket = await weeklyBasket();
  const driss = somebody('Driss');
  const ways = { [basket.other]: await basket.way() };
  expect(await sales.buy(driss, [basket.theirs], { ways, total: '90' })).toMatchObject({
    code: 'cycle-closed',
  });
  expect(await basket.agree()).toMatchObject({ ok: true });
  const bought = await sales.buy(driss, [], { ways, total: '90' });
  expect(bought).toMatchObject({ ok: true });
});

test('of ten jars and fifteen buyers at once ten buy; one who cancels frees her place', async () => {
  const { holder, ours, way } = await weeklyBasket();
  const ways = { [holder]: await way() };
  const buyers = Array.from({ length: 15 }, (_, at) => somebody(`Buyer ${at}`));
  const bought = await Promise.all(buyers.map((buyer) => sales.buy(buyer, [ours], { ways, total: '90' })));
  expect(bought.filter(({ ok }) => ok)).toHaveLength(10);
  const refusals = new Set(bought.flatMap((one) => (one.ok ? [] : [one.code])));
  expect([...refusals].every((code) => code === 'cycle-full' || code === 'cycle-closed')).toBe(true);
  const at = bought.findIndex(({ ok }) => ok);
  const [first, buyer] = [bought[at], buyers[at]];
  if (first?.ok !== true || buyer === undefined) throw new Error('nobody bought');
  const [order] = (await sales.shown(buyer, first.value.purchase)).orders;
  const key = { cooperative: holder, order: order?.orderId, purchase: first.value.purchase };
  expect(await changeMyOrder.perform(sales.call(buyer), { ...key, move: 'cancel' })).toMatchObject({
    ok: true,
  });
  expect(await sales.buy(somebody('Nadia'), [ours], { ways, total: '90' })).toMatchObject({ ok: true });
});

test('a closed cycle takes no order and gives up none; its lists say who does what', async () => {
  const { holder, other, khadija, salma, ours, theirs, cycle, agree, way } = await weeklyBasket();
  await agree();
  const at = await way();
  const driss = somebody('Driss');
  const ways = { [holder]: at, [other]: at };
  const bought = await sales.buy(driss, [ours, theirs], { ways, total: '180' });
  if (!bought.ok) throw new Error(bought.code);
  const { purchase } = bought.value;
  const closed = later(4);
  expect(await sales.buy(somebody('Nadia'), [ours], { ways, total: '90' }, closed)).toMatchObject({
    code: 'cycle-closed',
  });
  const [order] = (await sales.shown(driss, purchase)).orders;
  const key = { cooperative: order?.organisationId, order: order?.orderId, purchase };
  expect(await changeMyOrder.perform(sales.call(driss, closed), { ...key, move: 'cancel' })).toMatchObject({
    code: 'cycle-frozen',
  });
  const lists = await cycleLists.ask(sales.call(khadija, closed), { cooperative: holder, cycle });
  if (!lists.ok) throw new Error(lists.code);
  expect(lists.value.phase).toBe('frozen');
  expect(lists.value.picks.map(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual([[1], [1]]);
  expect(lists.value.points[0]?.lines).toMatchObject([{ name: 'Driss Lahlimi', due: 180_00 }]);
  const theirLists = await cycleLists.ask(sales.call(salma, closed), { cooperative: other, cycle });
  expect(theirLists.ok && [theirLists.value.picks.length, theirLists.value.points]).toEqual([1, []]);
});

test('who holds the cycle hands over what others made, and the money there is noted apart', async () => {
  const { holder, other, khadija, salma, ours, theirs, cycle, agree, way } = await weeklyBasket();
  await agree();
  const at = await way();
  const driss = somebody('Driss');
  const bought = await sales.buy(driss, [ours, theirs], {
    ways: { [holder]: at, [other]: at },
    total: '180',
  });
  if (!bought.ok) throw new Error(bought.code);
  const { orders } = await sales.shown(driss, bought.value.purchase);
  const hand = (seller: string, order: string, who = khadija, cooperative = holder) =>
    handOverAtPoint.perform(sales.call(who, later(4)), { cooperative, cycle, seller, order });
  for (const { organisationId, orderId } of orders) {
    expect(await hand(organisationId, orderId, salma, other)).toMatchObject({ code: 'absent' });
    expect(await hand(organisationId, orderId)).toMatchObject({ ok: true });
    expect(await hand(organisationId, orderId)).toMatchObject({ code: 'order-move-not-allowed' });
  }
  const shown = await sales.shown(driss, bought.value.purchase);
  expect(shown.orders.map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  expect(await sales.books(other)).toEqual({ 'received/point': 90, 'order/escrow': -90 });
  expect(await sales.books(holder)).toEqual({ 'received/seller-cash': 90, 'order/escrow': -90 });
});

test('a cycle that cannot be held so is refused in its field', async () => {
  const cooperative = await sales.cooperative();
  const khadija = somebody('Khadija', { cooperative });
  const hold = async (typed: Readonly<Record<string, unknown>>) => {
    const held = await holdCycle.perform(sales.call(khadija), { cooperative, ...HELD, ...typed });
    return held.ok ? 'ok' : [held.code, held.field];
  };
  const [point] = HELD.points;
  expect(await hold({ closesOn: '2024-12-29' })).toEqual(['cycle-in-the-past', 'closesOn']);
  expect(await hold({ opensOn: 'demain' })).toEqual(['day-missing', 'opensOn']);
  expect(await hold({ points: [] })).toEqual(['point-missing', 'place-0']);
  expect(await hold({ points: [{ ...point, day: '2025-01-02' }] })).toEqual(['point-before-close', 'day-0']);
  expect(await hold({ points: [{ ...point, to: '08:00' }] })).toEqual(['hours-wrong', 'to-0']);
  expect(await hold({})).toBe('ok');
});
