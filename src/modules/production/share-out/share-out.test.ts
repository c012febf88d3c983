import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceOf, balancesOf } from '#platform/ledger';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { dueAccount, KEPT, paidShare, saleAccount, sharedOut } from './share-book.ts';
import { parted } from './share-out.ts';
import { readPerCent, ruleOn } from './share-rule.ts';

const makers = fc.array(
  fc.record({ memberId: fc.uuid(), tenths: fc.integer({ min: 1, max: 100_000_000 }) }),
  { minLength: 1, maxLength: 60 },
);
const net = fc.integer({ min: 0, max: 100_000_000 }).map(centimes);

test('what is kept and what each gets are together what the line brought, to the centime', () => {
  fc.assert(
    fc.property(net, fc.integer({ min: 0, max: 10_000 }), makers, (whole, points, all) => {
      const { kept, parts } = parted(whole, points, all);
      const sum = parts.reduce((total, { amount }) => total + amount, 0);
      expect(kept + sum).toBe(whole);
      expect(Math.min(kept, ...parts.map(({ amount }) => amount))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('who worked more never gets less', () => {
  fc.assert(
    fc.property(net, makers, (whole, all) => {
      const { parts } = parted(whole, 1_000, all);
      const sorted = parts.toSorted((a, b) => a.tenths - b.tenths);
      for (const [at, one] of sorted.entries())
        expect(one.amount + 1).toBeGreaterThanOrEqual(sorted[at - 1]?.amount ?? 0);
    }),
  );
});

test('the book of a line, paid to whomever in whichever order, never owes more than it brought', () => {
  fc.assert(
    fc.property(net, makers, fc.array(fc.nat(59)), (whole, all, order) => {
      const unique = [...new Map(all.map((one) => [one.memberId, one])).values()];
      const { kept, parts } = parted(whole, 1_500, unique);
      const paid = [...new Set(order)].flatMap((at) => parts[at] ?? []);
      const line = 'a0000000-0000-7000-8000-000000000001';
      const balances = balancesOf([
        ...sharedOut(line, { kept, parts }),
        ...paid.flatMap(({ memberId, amount }) => paidShare(memberId, amount)),
      ]);
      expect(balanceOf(balances, saleAccount(line))).toBe(whole);
      expect(balanceOf(balances, KEPT) + 0).toBe(0 - kept + 0);
      for (const { memberId } of parts)
        expect(balanceOf(balances, dueAccount(memberId))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the rule of a day is the latest that had begun; before the first there is none', () => {
  const rules = [{ fromDay: asDay('2024-06-01') }, { fromDay: asDay('2023-01-01') }];
  expect(ruleOn(rules, asDay('2024-05-31'))?.fromDay).toBe('2023-01-01');
  expect(ruleOn(rules, asDay('2024-06-01'))?.fromDay).toBe('2024-06-01');
  expect(ruleOn(rules, asDay('2022-12-31'))).toBeUndefined();
});

test('a part in a hundred is read in whichever digits, and never above the whole', () => {
  expect(readPerCent('١٢,٥ %')).toEqual({ ok: true, value: 1250 });
  expect(readPerCent('0')).toEqual({ ok: true, value: 0 });
  for (const wrong of ['', '101', '-1', 'dix', '1,255'])
    expect(readPerCent(wrong), wrong).toMatchObject({ code: 'per-cent-unreadable' });
});
