import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import type { OrderState } from './order.ts';
import { leftToPay } from './purchase.ts';

const order = (state: OrderState) => ({ state, goods: centimes(9_200), delivery: centimes(4_500) });
const bought = (states: readonly OrderState[]) =>
  leftToPay({ total: centimes(states.length * 13_700) }, states.map(order));

test('Driss prepares the money of what is to come, not of what was cancelled or is in his hands', () => {
  expect(bought(['placed'])).toBe(13_700);
  expect(bought(['placed', 'cancelled'])).toBe(13_700);
  expect(bought(['shipped', 'accepted', 'refused'])).toBe(27_400);
  expect(bought(['delivered'])).toBe(0);
  expect(bought(['not-taken', 'cancelled'])).toBe(0);
});

test('what was paid is asked of nobody', () => {
  const paid = { total: centimes(13_700), paidAt: new Date('2024-12-31') };
  expect(leftToPay(paid, [order('accepted')])).toBe(0);
});
