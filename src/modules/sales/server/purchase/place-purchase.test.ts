import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProduct, endKeeping, productPage, setAside } from '#modules/market/server';
import { recordMove } from '#modules/registry/server';
import { keepCartLine, keepTerms, myCart, myPurchase, placePurchase } from '../index.ts';
import { CONTACT, somebody, testSales, type TestSales } from '../test-sales.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

test('Driss buys from two cooperatives at once: one purchase, two orders, sums to the centime', async () => {
  const [first, second] = [await sales.cooperative(), await sales.cooperative()];
  const carpet = await sales.offer(first, { price: '4500' });
  const honey = await sales.offer(second, { kind: 'honey', price: '80,50', count: '10' });
  const driss = somebody('Driss');
  const bought = await sales.buy(driss, [carpet, honey]);
  if (!bought.ok) throw new Error(bought.code);
  const { purchase, orders } = await sales.shown(driss, bought.value.purchase);
  expect(orders).toHaveLength(2);
  const sum = orders.reduce((all, { goods, delivery }) => all + goods + delivery, 0);
  expect(purchase.total).toBe(sum);
  expect(purchase.total).toBe(4500_00 + 80_50 + 2 * 45_00);
  expect(orders.map(({ state }) => state)).toEqual(['placed', 'placed']);
  expect(orders.map(({ number }) => number)).toEqual(['2024-0001', '2024-0001']);
  const cart = await myCart.ask({ actor: driss, db: sales.db }, {});
  expect(cart).toMatchObject({ value: { parts: [] } });
});

test('ten want one carpet at once: one has it, nine hear so before paying', async () => {
  const cooperative = await sales.cooperative();
  const carpet = await sales.offer(cooperative);
  const buyers = Array.from({ length: 10 }, (_, at) => somebody(`Acheteur ${at}`));
  for (const buyer of buyers) await keepCartLine.perform(sales.call(buyer), { product: carpet });
  const asked = { ...CONTACT, total: '4545' };
  const answers = await Promise.all(buyers.map((buyer) => placePurchase.perform(sales.call(buyer), asked)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refusals = answers.flatMap((one) => (one.ok ? [] : [one.code]));
  expect(refusals).toHaveLength(9);
  expect(new Set(refusals)).toEqual(new Set(['just-taken', 'cart-gone']).intersection(new Set(refusals)));
});

test('one thing of a cart is gone: nothing at all is bought, and the rest is free for others', async () => {
  const cooperative = await sales.cooperative();
  const [carpet, other] = [await sales.offer(cooperative), await sales.offer(cooperative)];
  const driss = somebody('Driss');
  for (const product of [carpet, other]) await keepCartLine.perform(sales.call(driss), { product });
  await setAside.perform(sales.call(), { cooperative, product: other, forWhom: 'Une voisine' });
  const refused = await placePurchase.perform(sales.call(driss), { ...CONTACT, total: '9045' });
  expect(refused).toMatchObject({ ok: false, code: 'cart-gone' });
  const shown = await productPage.ask({ actor: driss, db: sales.db }, { cooperative, product: carpet });
  expect(shown).toMatchObject({ value: { product: { left: 1 } } });
});

test('a price that changed between the cart and the payment is told, and asked again', async () => {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative, { price: '4500' });
  const driss = somebody('Driss');
  await keepCartLine.perform(sales.call(driss), { product });
  const page = await productPage.ask({ actor: driss, db: sales.db }, { cooperative, product });
  if (!page.ok) throw new Error(page.code);
  const { version } = page.value.product;
  const raised = await describeProduct.perform(sales.call(), {
    cooperative,
    product,
    version: String(version),
    kind: 'carpet',
    price: '5000',
    nameFr: 'Tapis',
    nameAr: 'زربية',
    textFr: 'Fait main.',
    textAr: 'صنع يدوي.',
  });
  expect(raised).toMatchObject({ ok: true });
  const asked = { ...CONTACT, total: '4545' };
  expect(await placePurchase.perform(sales.call(driss), asked)).toMatchObject({ code: 'cart-price-changed' });
  const cart = await myCart.ask({ actor: driss, db: sales.db }, {});
  expect(cart).toMatchObject({ value: { parts: [{ lines: [{ trouble: 'price-changed' }] }] } });
  await keepCartLine.perform(sales.call(driss), { product });
  expect(await placePurchase.perform(sales.call(driss), asked)).toMatchObject({ code: 'total-changed' });
  const right = { ...asked, total: '5045' };
  expect(await placePurchase.perform(sales.call(driss), right)).toMatchObject({ ok: true });
});

test('a suspended cooperative sells nothing, not even what was in the cart already', async () => {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative);
  const driss = somebody('Driss');
  await keepCartLine.perform(sales.call(driss), { product });
  const suspended = await recordMove.perform(sales.call(), {
    cooperative,
    move: 'suspension',
    legalDay: '2024-06-03',
    reason: 'Comptes non déposés',
  });
  expect(suspended).toMatchObject({ ok: true });
  const refused = await placePurchase.perform(sales.call(driss), { ...CONTACT, total: '4545' });
  expect(refused).toMatchObject({ code: 'cart-seller-closed' });
});

test('an order is nobody else’s: a stranger sees no purchase', async () => {
  const cooperative = await sales.cooperative();
  const driss = somebody('Driss');
  const bought = await sales.buy(driss, [await sales.offer(cooperative)]);
  if (!bought.ok) throw new Error(bought.code);
  const { purchase } = bought.value;
  const asking = { actor: somebody('Omar'), db: sales.db };
  expect(await myPurchase.ask(asking, { purchase })).toMatchObject({ code: 'absent' });
});

test('what is kept for an order is not let go from the store by hand', async () => {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative);
  const bought = await sales.buy(somebody('Driss'), [product]);
  expect(bought).toMatchObject({ ok: true });
  const page = await productPage.ask(sales.call(), { cooperative, product });
  const allocation = page.ok ? page.value.kept[0]?.allocationId : undefined;
  const let_go = { cooperative, product, allocation, as: 'released' };
  expect(await endKeeping.perform(sales.call(), let_go)).toMatchObject({ code: 'kept-for-an-order' });
});

test('sending is priced by the narrowest place; where nothing is sent, that is said', async () => {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative);
  const said = await keepTerms.perform(sales.call(), {
    cooperative,
    pickUp: 'Souk de Khénifra, le dimanche',
    rates: { region: { price: '30', days: '3' } },
  });
  expect(said).toMatchObject({ ok: true });
  const driss = somebody('Driss');
  await keepCartLine.perform(sales.call(driss), { product });
  const far = await placePurchase.perform(sales.call(driss), { ...CONTACT, total: '4500' });
  expect(far).toMatchObject({ code: 'way-missing' });
  const collected = { ...CONTACT, paymentWay: 'transfer', ways: { [cooperative]: 'pick-up' }, total: '4500' };
  expect(await placePurchase.perform(sales.call(driss), collected)).toMatchObject({ ok: true });
});

test('who takes no cash at the door is paid otherwise', async () => {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative);
  await keepTerms.perform(sales.call(), { cooperative, rates: { country: { price: '٤٠', days: '' } } });
  const driss = somebody('Driss');
  await keepCartLine.perform(sales.call(driss), { product });
  const asked = { ...CONTACT, total: '4540' };
  expect(await placePurchase.perform(sales.call(driss), asked)).toMatchObject({ code: 'seller-takes-none' });
});

test('a cart takes no more things than somebody can look through, and no letters for numbers', async () => {
  const cooperative = await sales.cooperative();
  const honey = await sales.offer(cooperative, { kind: 'honey', price: '80', count: '10' });
  const driss = somebody('Driss');
  const put = (quantity: string) => keepCartLine.perform(sales.call(driss), { product: honey, quantity });
  expect(await put('٣')).toMatchObject({ ok: true });
  expect(await put('trois')).toMatchObject({ code: 'invalid', fields: { quantity: 'number-unreadable' } });
  expect(await put('11')).toMatchObject({ code: 'not-enough-left', detail: { left: 10 } });
  expect(await put('0')).toMatchObject({ ok: true, value: { lines: 0 } });
});
