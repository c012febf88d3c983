import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { lastOfMonthBefore, stillToBill } from './billed-month.ts';

test('the month before ends on its last day, over the year and in February', () => {
  const before = (day: string) => lastOfMonthBefore(asDay(day));
  expect(['2025-01-01', '2025-03-01', '2024-03-31', '2025-07-15'].map(before)).toEqual([
    '2024-12-31',
    '2025-02-28',
    '2024-02-29',
    '2025-06-30',
  ]);
});

const amount = (commission: number) => ({ commission: centimes(commission), tax: centimes(commission / 5) });

test('what grew since waits for its month, and what shrank since is not billed first', () => {
  const due = (stood: number, now: number, billed: number) =>
    stillToBill(amount(stood), { now: amount(now), billed: amount(billed) }).commission;
  expect(due(100, 100, 0)).toBe(100);
  expect(due(100, 250, 0)).toBe(100);
  expect(due(100, 40, 0)).toBe(40);
  expect(due(100, 250, 250)).toBe(0);
  expect(due(100, 90, 100)).toBe(0);
  expect(due(90, 90, 100)).toBe(-10);
});

test('M7: whenever a month is billed, never more is billed in all than was kept', () => {
  const sum = fc.integer({ min: 0, max: 10_000 }).map((one) => one * 5);
  fc.assert(
    fc.property(fc.array(fc.tuple(sum, sum), { minLength: 1, maxLength: 12 }), (months) => {
      let billed = 0;
      for (const [stood, now] of months) {
        const was = billed;
        billed += stillToBill(amount(stood), { now: amount(now), billed: amount(billed) }).commission;
        expect(billed).toBeGreaterThanOrEqual(Math.min(was, now));
        expect(billed).toBeLessThanOrEqual(Math.max(was, now));
      }
      const last = months.at(-1)?.[1] ?? 0;
      const rest = stillToBill(amount(last), { now: amount(last), billed: amount(billed) }).commission;
      expect(billed + rest).toBe(last);
    }),
  );
});
