import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day } from '#platform/time';
import {
  ageBandOn,
  countMembers,
  daysToCount,
  everybody,
  leadership,
  total,
  type Counted,
  type Headcount,
} from './headcount.ts';

const TODAY = asDay('2024-12-31');
const START = asDay('2015-01-01');
const day = fc.integer({ min: 0, max: 3_600 }).map((days): Day => addDays(START, days));
const member = fc
  .record({
    gender: fc.constantFrom('F', 'M'),
    birthYear: fc.option(fc.integer({ min: 1930, max: 2000 }), { nil: undefined }),
    admittedOn: day,
    stays: fc.option(fc.integer({ min: 0, max: 2_000 }), { nil: undefined }),
    presides: fc.boolean(),
  })
  .map(({ stays, presides, ...known }): Counted => ({
    ...known,
    leftOn: stays === undefined ? undefined : addDays(known.admittedOn, stays),
    terms: presides ? [{ fromDay: known.admittedOn }] : [],
  }));

test('a member counts from the day she came to the day before she left', () => {
  const salma: Counted = {
    gender: 'F',
    birthYear: 1990,
    admittedOn: asDay('2020-01-10'),
    leftOn: asDay('2022-01-10'),
    terms: [],
  };
  const counted = ['2020-01-09', '2020-01-10', '2022-01-09', '2022-01-10'].map((on) =>
    everybody(countMembers([salma], asDay(on))),
  );
  expect(counted).toEqual([0, 1, 1, 0]);
});

test('youth is under thirty-five, by the age reached in the year', () => {
  const bands = [1990, 1989, 1965, 1964, undefined].map((year) => ageBandOn(TODAY, year));
  expect(bands).toEqual(['under-35', '35-to-59', '35-to-59', '60-and-over', '35-to-59']);
});

test('everybody who belongs is in one band, and officers are members', () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 30 }), day, (members, on) => {
      const counted = countMembers(members, on);
      const present = members.filter(
        ({ admittedOn, leftOn }) => admittedOn <= on && (leftOn === undefined || on < leftOn),
      );
      expect(everybody(counted)).toBe(present.length);
      expect(counted.officers).toBeLessThanOrEqual(present.length);
      expect(counted.womenOfficers).toBeLessThanOrEqual(Math.min(counted.officers, total(counted.women)));
    }),
  );
});

test('led by women alone and of women alone are two things', () => {
  const bands = (women: number) => ({ 'under-35': 0, '35-to-59': women, '60-and-over': 0 });
  const of = (women: number, men: number, officers: number, womenOfficers: number): Headcount => ({
    day: TODAY,
    women: bands(women),
    men: bands(men),
    officers,
    womenOfficers,
    source: 'declared',
  });
  expect(leadership(of(6, 4, 3, 3))).toEqual({ ledByWomen: true, womenOnly: false });
  expect(leadership(of(9, 0, 0, 0))).toEqual({ ledByWomen: false, womenOnly: true });
  expect(leadership(of(0, 0, 0, 0))).toEqual({ ledByWomen: false, womenOnly: false });
  expect(leadership(undefined)).toEqual({ ledByWomen: false, womenOnly: false });
});

const bands = (count: number) => ({ 'under-35': 0, '35-to-59': count, '60-and-over': 0 });
const declared = (on: string, women: number): Headcount => ({
  day: asDay(on),
  women: bands(women),
  men: bands(0),
  officers: 0,
  womenOfficers: 0,
  source: 'declared',
});
const admitted = (...days: string[]): Counted[] =>
  days.map((on) => ({ gender: 'F', admittedOn: asDay(on), terms: [] }));

test('a declared number stands until as many members are entered one by one', () => {
  const known = [declared('2020-01-01', 3)];
  const days = (members: Counted[]) =>
    daysToCount(members, known, { from: asDay('2021-01-01'), today: TODAY });
  expect(days(admitted('2020-01-01', '2021-01-01'))).toEqual([]);
  expect(days(admitted('2020-01-01', '2021-01-01', '2022-01-01'))).toEqual([TODAY]);
});

test('once members are counted, the past that was declared stays as it was', () => {
  const known: Headcount[] = [declared('2020-01-01', 3), { ...declared('2023-01-01', 3), source: 'counted' }];
  const members = admitted('2020-01-01', '2020-01-01', '2022-06-01', '2024-02-01');
  expect(daysToCount(members, known, { from: asDay('2020-01-01'), today: TODAY })).toEqual([
    '2023-01-01',
    '2024-02-01',
  ]);
});

test('where nothing was declared, members are counted from the first of them', () => {
  const days = daysToCount(admitted('2020-01-01', '2022-06-01'), [], {
    from: asDay('2020-01-01'),
    today: TODAY,
  });
  expect(days).toEqual(['2020-01-01', '2022-06-01']);
});
