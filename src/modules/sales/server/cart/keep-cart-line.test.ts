import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_LINES } from '../../cart/cart.ts';
import { somebody, testSales, type TestSales } from '../test-sales.ts';
import { keepCartLine } from './keep-cart-line.ts';
import { myCart } from './my-cart.ts';

const MANY = 500;
let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

test('a cart of 500 lines holds the first 60, and says so for each of the others', async () => {
  const driss = somebody('Driss');
  const cooperative = await sales.cooperative();
  const offered: string[] = [];
  for (let made = 0; made <= MOST_LINES; made += 1) offered.push(await sales.offer(cooperative));
  const answers: string[] = [];
  for (let line = 0; line < MANY; line += 1) {
    const product = offered[Math.min(line, MOST_LINES)];
    const answer = await keepCartLine.perform(sales.call(driss), { product });
    answers.push(answer.ok ? 'kept' : answer.code);
    if (!answer.ok) expect(answer).toMatchObject({ detail: { most: MOST_LINES } });
  }
  expect(answers.filter((one) => one === 'kept')).toHaveLength(MOST_LINES);
  expect(new Set(answers.slice(MOST_LINES))).toEqual(new Set(['cart-full']));
  const cart = await myCart.ask({ actor: driss, db: sales.db }, {});
  const lines = cart.ok ? cart.value.parts.flatMap((part) => part.lines) : [];
  expect(lines).toHaveLength(MOST_LINES);
}, 120_000);
