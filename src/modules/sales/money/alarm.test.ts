import { expect, test } from 'vitest';
import { asId } from '#platform/ids';
import { accountOf } from '#platform/ledger';
import { centimes } from '#platform/money';
import { alarmsOf, aboutOf } from './alarm.ts';
import { escrowAccount } from './sales-book.ts';

const [ORDER, SELLER] = ['019d0000-0000-7000-8000-000000000001', '019d0000-0000-7000-8000-000000000002'];

test('M4: what differs in a book or a store is an alarm about an order, a payout or a thing', () => {
  const book = { organisationId: SELLER, expected: centimes(0) };
  const accounts = [
    {
      ...book,
      account: escrowAccount(ORDER),
      amount: centimes(-400),
      expected: centimes(500),
      why: 'not-whole',
    },
    { ...book, account: accountOf('payout', ORDER), amount: centimes(7), why: 'below-nothing' },
  ] as const;
  const store = { organisationId: SELLER, productId: ORDER, what: 'kept', stands: 3, counted: 2 } as const;
  const alarms = alarmsOf(accounts, [store]);
  expect(alarms.map(({ why, stands, counted }) => [why, stands, counted])).toEqual([
    ['not-whole', 400, 500],
    ['below-nothing', -7, 0],
    ['kept', 3, 2],
  ]);
  expect(alarms.map(aboutOf)).toEqual([
    { of: 'order', id: ORDER },
    { of: 'payout', id: ORDER },
    { of: 'store', id: ORDER },
  ]);
  expect(new Set(alarms.map(({ about }) => about)).size).toBe(3);
});

test('batches of one thing that stray each are one alarm about their store', () => {
  const store = { organisationId: asId(SELLER), productId: ORDER, what: 'batches' } as const;
  const alarms = alarmsOf(
    [],
    [
      { ...store, stands: 3, counted: 2 },
      { ...store, stands: 1, counted: 4 },
    ],
  );
  expect(alarms).toMatchObject([{ why: 'batches', stands: 4, counted: 6 }]);
});
