import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { addDays, asDay } from '#platform/time';
import { ageOf, creditFits, daysLate, payableOn, termsFit } from './customer.ts';

const TODAY = asDay('2024-12-31');

test('days to pay stay within the most the law allows that day', () => {
  expect([60, 120].map((days) => termsFit(days, 120).ok)).toEqual([true, true]);
  expect(termsFit(121, 120)).toMatchObject({ ok: false, code: 'terms-too-long', detail: { most: 120 } });
});

test('what is owed and what is asked stay under the ceiling; paid before owes nothing', () => {
  const hotel = { termDays: 60, ceiling: centimes(100_000_00) };
  const asked = { owed: centimes(60_000_00), asked: centimes(40_000_00) };
  expect(creditFits(hotel, asked).ok).toBe(true);
  expect(creditFits(hotel, { ...asked, asked: centimes(40_000_01) })).toMatchObject({
    code: 'ceiling-reached',
    detail: { left: 40_000 },
  });
  expect(creditFits({ termDays: 0, ceiling: centimes(0) }, asked).ok).toBe(true);
});

test('ages change the day after thirty, sixty and ninety days', () => {
  const late = [-5, 0, 1, 30, 31, 60, 61, 90, 91];
  expect(late.map((days) => ageOf(addDays(TODAY, -days), TODAY))).toEqual([
    'not-due',
    'not-due',
    'to-30',
    'to-30',
    'to-60',
    'to-60',
    'to-90',
    'to-90',
    'beyond',
  ]);
});

test('a debt grows a day older every day, from the day after it was to be paid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 400 }), (term, after) => {
      const by = payableOn(TODAY, term);
      expect(daysLate(by, addDays(by, after))).toBe(after);
      expect(daysLate(by, TODAY)).toBe(0);
    }),
  );
});
