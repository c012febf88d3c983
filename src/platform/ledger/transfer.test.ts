import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { accountOf, isUnder, segmentsOf, type Account } from './account.ts';
import { balanceOf, balancesOf, balanceUnder, reversalOf, type Transfer } from './transfer.ts';

const DAY = asDay('2024-06-01');
const ACCOUNTS = ['a', 'a/b', 'a/c', 'ab', 'd/e/f'].map((path) => accountOf(...path.split('/')));
const accounts = fc.constantFrom(...ACCOUNTS);
const transfers = fc.array(
  fc
    .record({ debit: accounts, credit: accounts, amount: fc.integer({ min: 1, max: 10 ** 12 }) })
    .filter(({ debit, credit }) => debit !== credit)
    .map(({ debit, credit, amount }): Transfer => ({
      transferId: newId(),
      organisationId: newId(),
      book: 'test',
      communeCode: '05.301.03.07',
      debit,
      credit,
      amount: centimes(amount),
      day: DAY,
      kind: 'move',
      reference: { kind: 'test', id: newId() },
    })),
  { maxLength: 60 },
);

test('whatever is posted, in any order, the book is balanced and each account the sum of its moves', () => {
  fc.assert(
    fc.property(transfers, fc.infiniteStream(fc.nat()), (posted, order) => {
      const balances = balancesOf(posted);
      expect([...balances.values()].reduce((sum, one) => sum + one, 0)).toBe(0);
      for (const account of ACCOUNTS) {
        const sum = (side: 'debit' | 'credit') =>
          posted.reduce((all, one) => all + (one[side] === account ? one.amount : 0), 0);
        expect(balanceOf(balances, account)).toBe(sum('debit') - sum('credit'));
      }
      const shuffled = posted
        .map((one) => ({ one, at: order.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(new Map(balancesOf(shuffled))).toEqual(new Map(balances));
    }),
  );
});

test('an account holds what is under it, and not what merely begins alike', () => {
  fc.assert(
    fc.property(transfers, (posted) => {
      const balances = balancesOf(posted);
      const [a, ab, ac] = [accountOf('a'), accountOf('a', 'b'), accountOf('a', 'c')];
      expect(balanceUnder(balances, a)).toBe(
        balanceOf(balances, a) + balanceOf(balances, ab) + balanceOf(balances, ac),
      );
    }),
  );
  expect(isUnder(accountOf('ab'), accountOf('a'))).toBe(false);
});

test('taking everything back, once, leaves every account empty', () => {
  fc.assert(
    fc.property(transfers, (posted) => {
      const back = posted.map((one) => reversalOf(one, posted, { transferId: newId(), day: DAY }));
      const reversals = back.flatMap((one) => (one.ok ? [one.value] : []));
      expect(reversals).toHaveLength(posted.length);
      const left = balancesOf([...posted, ...reversals]);
      expect([...left.values()].every((amount) => amount === 0)).toBe(true);
      for (const one of posted)
        expect(reversalOf(one, reversals, { transferId: newId(), day: DAY })).toMatchObject({
          code: 'reversed-already',
        });
      for (const one of reversals)
        expect(reversalOf(one, [], { transferId: newId(), day: DAY })).toMatchObject({
          code: 'is-a-reversal',
        });
    }),
    { numRuns: 40 },
  );
});

test('nothing is taken back before it was done', () => {
  const [one] =
    fc.sample(
      transfers.filter(({ length }) => length > 0),
      1,
    )[0] ?? [];
  if (one === undefined) throw new Error('no transfer was made');
  const early = reversalOf(one, [], { transferId: newId(), day: asDay('2024-05-31') });
  expect(early).toMatchObject({ code: 'day-before-origin' });
});

test('an account is made of segments that stay apart', () => {
  const account: Account = accountOf('convention', newId(), 'INDH', '1', 'paid');
  expect(segmentsOf(account).at(-1)).toBe('paid');
  expect(() => accountOf('a/b')).toThrow(/cannot contain/);
  expect(() => accountOf()).toThrow();
});
