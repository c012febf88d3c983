import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay } from '#platform/time';
import { closedDay, closedDaysBetween, isRamadan } from './closed-day.ts';
import { soukDayOf, type Weekday } from './souk-day.ts';
import { mondayOf, restReason, weekdayOf, workingDayFrom } from './rest-day.ts';

const days = fc.integer({ min: 0, max: 3_000 }).map((after) => addDays(asDay('2020-01-01'), after));
const weekdays = fc.constantFrom<Weekday | undefined>(0, 1, 2, 3, 4, 5, 6, undefined);

test('knows the days of the week without asking the clock', () => {
  expect(weekdayOf(asDay('2024-12-31'))).toBe(2);
  expect(weekdayOf(asDay('1969-12-31'))).toBe(3);
  expect(mondayOf(asDay('2025-01-05'))).toBe('2024-12-30');
  expect(mondayOf(asDay('2025-01-06'))).toBe('2025-01-06');
});

test('a feast, a public holiday, a market and a harvest close a day, each by its name', () => {
  expect(restReason(asDay('2024-06-17'))).toBe('religious');
  expect(restReason(asDay('2024-11-06'))).toBe('public');
  expect(restReason(asDay('2025-01-04'))).toBe('weekend');
  expect(restReason(asDay('2025-01-07'), { souk: 2 })).toBe('souk');
  const away = [{ fromDay: asDay('2024-11-25'), toDay: asDay('2024-12-20') }];
  expect(restReason(asDay('2024-12-20'), { away })).toBe('away');
  expect(restReason(asDay('2024-12-23'), { away })).toBeUndefined();
});

test('the Amazigh new year is closed since it was made a holiday, and not before', () => {
  expect(closedDay(asDay('2024-01-14'))?.key).toBe('amazigh-new-year');
  expect(closedDay(asDay('2023-01-14'))).toBeUndefined();
});

test('what was seen and what is only computed are told apart', () => {
  expect(closedDay(asDay('2024-04-10'))?.mark).toBe('recalled');
  expect(closedDay(asDay('2027-03-10'))?.mark).toBe('computed');
  expect(isRamadan(asDay('2025-03-15'))).toBe(true);
  expect(isRamadan(asDay('2025-03-31'))).toBe(false);
  expect(closedDaysBetween(asDay('2024-11-01'), asDay('2024-11-30')).map(({ key }) => key)).toEqual([
    'green-march',
    'independence',
  ]);
});

test('moves a day to the next on which one works there, and never further', () => {
  fc.assert(
    fc.property(days, weekdays, (day, souk) => {
      const place = souk === undefined ? {} : { souk };
      const moved = workingDayFrom(day, place);
      expect(restReason(moved, place)).toBeUndefined();
      for (let before = day; before < moved; before = addDays(before, 1))
        expect(restReason(before, place)).toBeDefined();
    }),
  );
});

test('an absence without end does not close a cooperative for ever', () => {
  const away = [{ fromDay: asDay('2024-01-01'), toDay: asDay('2034-01-01') }];
  expect(workingDayFrom(asDay('2024-11-06'), { away })).toBe('2024-11-07');
});

test('Souk Sebt holds its market on Saturdays by its name, and a coach who knows better is heard', () => {
  expect(soukDayOf('05.255.01.11')).toEqual({ weekday: 6, source: 'name' });
  expect(soukDayOf('05.301.07.09')).toEqual({ weekday: 0, source: 'name' });
  expect(soukDayOf('05.301.03.07')).toBeUndefined();
  expect(soukDayOf('05.255.01.11', new Map([['05.255.01.11', 4]]))).toEqual({ weekday: 4, source: 'told' });
});
