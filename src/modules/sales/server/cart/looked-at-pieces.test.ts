import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOON, somebody, testSales, type TestSales } from '../test-sales.ts';
import { keepCartLine } from './keep-cart-line.ts';
import { lookedAtPieces } from './looked-at-pieces.ts';
import { myCart } from './my-cart.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const MINUTE_MS = 60_000;
const after = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE_MS);
const anybody = { kind: 'anonymous' } as const;

test('S4: a piece in a cart is looked at for ten minutes, told to all but who put it there', async () => {
  const [driss, zineb] = [somebody('Driss'), somebody('Zineb')];
  const piece = await sales.offer(await sales.cooperative());
  const looked = async (actor: typeof driss | typeof anybody, now: Date) => {
    const answer = await lookedAtPieces.ask({ actor, db: sales.db, now }, { products: [piece] });
    return answer.ok && answer.value;
  };
  expect(await looked(zineb, NOON)).toEqual([]);
  await keepCartLine.perform(sales.call(driss), { product: piece });
  expect(await looked(zineb, after(9))).toEqual([piece]);
  expect(await looked(anybody, after(9))).toEqual([piece]);
  expect(await looked(driss, after(9))).toEqual([]);
  expect(await looked(zineb, after(10))).toEqual([]);
});

test('S4: it is said in the cart of the other, and who orders first has the piece', async () => {
  const [driss, zineb] = [somebody('Driss'), somebody('Zineb')];
  const cooperative = await sales.cooperative();
  const [piece, jars] = [
    await sales.offer(cooperative),
    await sales.offer(cooperative, { kind: 'honey', price: '80', count: '5' }),
  ];
  for (const product of [piece, jars]) await keepCartLine.perform(sales.call(driss), { product });
  for (const product of [piece, jars]) await keepCartLine.perform(sales.call(zineb), { product });
  const lines = async (actor: typeof driss, now = NOON) => {
    const cart = await myCart.ask({ actor, db: sales.db, now }, {});
    if (!cart.ok) throw new Error(cart.code);
    return cart.value.parts.flatMap((part) => part.lines.map((line) => [line.productId, line.lookedAt]));
  };
  expect(await lines(zineb)).toEqual([
    [piece, true],
    [jars, undefined],
  ]);
  expect(await lines(zineb, after(11))).toEqual([
    [piece, undefined],
    [jars, undefined],
  ]);
  expect(await sales.buy(zineb, [])).toMatchObject({ ok: true });
  expect(await sales.buy(driss, [])).toMatchObject({ ok: false, code: 'cart-gone' });
});
