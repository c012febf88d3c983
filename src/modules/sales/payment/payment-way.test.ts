import { expect, test } from 'vitest';
import { cashHindrance, KEPT_FOR_MS, MOST_NOT_TAKEN } from './payment-way.ts';

const MINUTE_MS = 60_000;

test('S4: things are kept longer than the page of the bank lives: no card pays for what is gone', () => {
  expect(KEPT_FOR_MS.card).toBe(20 * MINUTE_MS);
  expect(KEPT_FOR_MS.card).toBeGreaterThan(15 * MINUTE_MS);
  expect(KEPT_FOR_MS.cash).toBeUndefined();
});

test('O4: after three parcels nobody took a telephone pays before, until a person forgives them', () => {
  const asked = { notTaken: MOST_NOT_TAKEN, forgiven: false, sellersTake: true };
  expect(cashHindrance({ ...asked, notTaken: 2 })).toBeUndefined();
  expect(cashHindrance(asked)).toBe('refused-too-often');
  expect(cashHindrance({ ...asked, forgiven: true })).toBeUndefined();
  expect(cashHindrance({ ...asked, notTaken: 0, sellersTake: false })).toBe('seller-takes-none');
});
