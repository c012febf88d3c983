import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { periodOf, whyUncompared } from './comparison.ts';

const REGISTER = asDay('2024-12-31');

test('reads years, months, halves and quarters as days, and has none for what has no date', () => {
  expect(periodOf({ period: '2013-H1' })).toEqual({ first: '2013-01-01', last: '2013-06-30' });
  expect(periodOf({ period: '2011-Q2' })).toEqual({ first: '2011-04-01', last: '2011-06-30' });
  expect(periodOf({ period: '2020-02' })).toEqual({ first: '2020-02-01', last: '2020-02-29' });
  expect(periodOf({ period: '2012' })).toEqual({ first: '2012-01-01', last: '2012-12-31' });
  expect(periodOf({ period: '2024-12' })).toEqual({ first: '2024-12-01', last: '2024-12-31' });
  expect(periodOf({ period: 'undated' })).toBeUndefined();
});

test('totals of the sixteen regions of before 2015 never stand beside those of the twelve', () => {
  const figure = { period: '2012', measure: 'cooperatives_created' };
  expect(whyUncompared({ ...figure, place: 'old16' }, REGISTER)).toBe('old-regions');
  expect(whyUncompared({ ...figure, place: 'deleg' }, REGISTER)).toBe('delegation-area');
  expect(whyUncompared({ ...figure, place: '09' }, REGISTER)).toBeUndefined();
});

test('what the register does not hold, and what came after it, has its reason', () => {
  expect(whyUncompared({ place: 'MA', period: '2025-11', measure: 'members' }, REGISTER)).toBe('later');
  expect(whyUncompared({ place: '03', period: '2022', measure: 'jobs' }, REGISTER)).toBe('jobs');
});
