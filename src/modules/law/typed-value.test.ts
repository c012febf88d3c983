import { expect, test } from 'vitest';
import { readValue } from './typed-value.ts';

test.each([
  ['smallest-capital', '1 000', 100_000],
  ['paid-at-subscription', '25', 250],
  ['paid-at-subscription', '33,3 %', 333],
  ['fewest-members', '٥', 5],
  ['cash-deposit-within', '5', 5],
] as const)('reads %s typed as %s', (code, typed, value) => {
  expect(readValue(code, typed)).toEqual({ ok: true, value });
});

test.each([
  ['smallest-capital', 'mille', 'amount-unreadable'],
  ['paid-at-subscription', 'un quart', 'number-unreadable'],
  ['fewest-members', '5,5', 'number-unreadable'],
] as const)('refuses %s typed as %s', (code, typed, refusal) => {
  expect(readValue(code, typed)).toMatchObject({ ok: false, code: refusal, field: 'value' });
});
