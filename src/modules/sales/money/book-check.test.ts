import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { strayedAccounts, type OrderMoney } from './book-check.ts';
import { escrowAccount, refundAccount } from './sales-book.ts';

const [ORDER, SELLER] = ['019d0000-0000-7000-8000-000000000001', '019d0000-0000-7000-8000-000000000002'];
const paid: OrderMoney = {
  orderId: ORDER,
  state: 'accepted',
  isPaid: true,
  due: centimes(454_500),
};
const escrow = (amount: number) => [
  { organisationId: SELLER, account: escrowAccount(ORDER), amount: centimes(amount) },
];
const why = (amount: number, order: Partial<OrderMoney> = {}) =>
  strayedAccounts(escrow(amount), [{ ...paid, ...order }]).map((one) => one.why);

test('M4: an escrow agrees with its order, or the check of the night says why not', () => {
  expect(why(-454_500)).toEqual([]);
  expect(why(-454_499)).toEqual(['not-whole']);
  expect(why(0)).toEqual(['not-whole']);
  expect(why(0, { isPaid: false })).toEqual([]);
  expect(why(-1, { isPaid: false })).toEqual(['not-whole']);
  expect(why(1)).toEqual(['below-nothing']);
  expect(why(0, { state: 'closed' })).toEqual([]);
  expect(why(-1, { state: 'closed' })).toEqual(['not-parted']);
});

test('M4: what is made to order holds its deposit while it is made, then all of it', () => {
  const deposit = centimes(100_000);
  const making = { deposit, isPaid: false, state: 'in-making' } as const;
  expect(why(-100_000, making)).toEqual([]);
  expect(why(-99_999, making)).toEqual(['not-whole']);
  expect(why(0, making)).toEqual(['not-whole']);
  expect(why(-454_500, making)).toEqual(['not-whole']);
  expect(why(0, { ...making, state: 'awaiting-payment' })).toEqual([]);
  expect(why(-100_000, { ...making, state: 'awaiting-payment' })).toEqual(['not-whole']);
  expect(why(-454_500, { deposit, state: 'ready' })).toEqual([]);
  expect(why(-100_000, { deposit, state: 'shipped' })).toEqual(['not-whole']);
});

test('M4: no debt to a buyer is below nothing', () => {
  const owed = { organisationId: SELLER, account: refundAccount(ORDER), amount: centimes(5) };
  expect(strayedAccounts([owed], [])).toMatchObject([{ why: 'below-nothing' }]);
  expect(strayedAccounts([{ ...owed, amount: centimes(-5) }], [])).toEqual([]);
});
