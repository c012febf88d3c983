import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { strayedAccounts, type OrderMoney } from './book-check.ts';
import { escrowAccount, refundAccount } from './sales-book.ts';

const [ORDER, SELLER] = ['019d0000-0000-7000-8000-000000000001', '019d0000-0000-7000-8000-000000000002'];
const paid: OrderMoney = {
  orderId: ORDER,
  state: 'accepted',
  isPaid: true,
  inParts: false,
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
  expect(why(-100_000, { inParts: true, state: 'in-making' })).toEqual([]);
});

test('M4: no debt to a buyer is below nothing', () => {
  const owed = { organisationId: SELLER, account: refundAccount(ORDER), amount: centimes(5) };
  expect(strayedAccounts([owed], [])).toMatchObject([{ why: 'below-nothing' }]);
  expect(strayedAccounts([{ ...owed, amount: centimes(-5) }], [])).toEqual([]);
});
