import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day, daysBetween } from '#platform/time';
import { formatDay } from '#platform/text';
import { readDay } from './imported-days.ts';

const TODAY = asDay('2026-11-22');
const DAY = fc
  .integer({ min: 0, max: daysBetween(asDay('1930-01-01'), TODAY) })
  .map((days) => addDays(TODAY, -days));
const inArabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
const inPersianDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
const slashed = (day: Day): string => day.split('-').toReversed().join('/');
const serial = (day: Day): number => daysBetween(asDay('1899-12-30'), day);

test.each([
  ['year first', (day: Day) => day],
  ['day first', slashed],
  ['with dots', (day: Day) => slashed(day).replaceAll('/', '.')],
  ['with spaces around the dashes', (day: Day) => slashed(day).replaceAll('/', ' - ')],
  ['without zeros', (day: Day) => slashed(day).replace(/\b0/g, '')],
  ['without separators', (day: Day) => day.replaceAll('-', '')],
  ['a cell of date', (day: Day) => ({ day })],
  ['a serial number', serial],
  ['a serial number as text', (day: Day) => String(serial(day))],
  ['with a clock', (day: Day) => `${slashed(day)} 00:00:00`],
  ['as programs do', (day: Day) => `${day}T08:30:00Z`],
  ['in French', (day: Day) => formatDay(day, 'fr')],
  ['in Arabic', (day: Day) => formatDay(day, 'ar')],
  ['in Tamazight', (day: Day) => formatDay(day, 'zgh')],
  ['in English', (day: Day) => formatDay(day, 'en')],
  ['in Arabic digits', (day: Day) => inArabicDigits(slashed(day))],
  ['in Persian digits', (day: Day) => inPersianDigits(formatDay(day, 'ar'))],
  ['with marks of direction', (day: Day) => `\u200f${slashed(day).replaceAll('/', '\u200f/')}\u202c`],
  ['in capitals, with words around', (day: Day) => `Le ${formatDay(day, 'fr')}`.toUpperCase()],
])('a day written %s reads back the same', (_, write) => {
  fc.assert(
    fc.property(DAY, (day) => {
      expect(readDay(write(day), TODAY)).toEqual({ value: day, findings: [] });
    }),
  );
});

test('what is no day of the calendar is never read as one', () => {
  for (const text of [
    '31/02/2019',
    '32/01/2019',
    '00/01/2019',
    '31/13/2019',
    '12',
    'hier',
    '1/1',
    '2019-02-30',
    '31 février 2019',
  ]) {
    expect(readDay(text, TODAY)).toMatchObject({ findings: [{ code: 'day-unreadable', severity: 'error' }] });
  }
});

test.each([
  ['12-2019', '2019-12-01'],
  ['2019/12', '2019-12-01'],
  ['août 2020', '2020-08-01'],
  ['غشت 2020', '2020-08-01'],
  ['2017', '2017-01-01'],
])('an incomplete date, %s, takes its first day and says so', (text, day) => {
  expect(readDay(text, TODAY)).toEqual({
    value: day,
    findings: [{ code: 'day-incomplete', severity: 'warning', proposal: day }],
  });
});

test('month and day in the American order are told', () => {
  expect(readDay('12/31/2019', TODAY)).toMatchObject({
    value: '2019-12-31',
    findings: [{ code: 'day-reordered' }],
  });
});

test('two digits of a year are of this century unless that is to come', () => {
  expect(readDay('31/12/19', TODAY)).toMatchObject({
    value: '2019-12-31',
    findings: [{ code: 'day-short-year' }],
  });
  expect(readDay('15-août-87', TODAY)).toMatchObject({ value: '1987-08-15' });
});

test('a day to come is refused, today is not', () => {
  expect(readDay('23/11/2026', TODAY)).toEqual({ findings: [{ code: 'day-in-future', severity: 'error' }] });
  expect(readDay('22/11/2026', TODAY).value).toBe(TODAY);
});

test('a day before any cooperative, or of another calendar, is refused', () => {
  expect(readDay('01/01/1890', TODAY)).toMatchObject({ findings: [{ code: 'day-too-early' }] });
  expect(readDay('12/05/1441', TODAY)).toMatchObject({ findings: [{ code: 'day-too-early' }] });
});

test.each(['', ' ', '-', 'néant', 'N/A', 'لا شيء', undefined])('%j says no day', (cell) => {
  expect(readDay(cell, TODAY)).toEqual({ value: undefined, findings: [] });
});
