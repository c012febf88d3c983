import { expect, test } from 'vitest';
import { breakdownOf, FigureRowsInput, FiguresInput, placesWithin, runningTotals } from './figure.ts';
import { NO_MEASURES } from './measure.ts';

test('tells a place apart by the places just inside it, unless asked otherwise', () => {
  expect(breakdownOf('MA', undefined)).toBe('region');
  expect(breakdownOf('05', undefined)).toBe('province');
  expect(breakdownOf('05.301', undefined)).toBe('sector');
  expect(breakdownOf('MA', 'province')).toBe('province');
  expect(breakdownOf('05', 'year')).toBe('year');
});

test('never tells a place apart by places it does not contain', () => {
  expect(breakdownOf('05', 'region')).toBe('province');
  expect(breakdownOf('05.301', 'region')).toBe('sector');
  expect(breakdownOf('05.301', 'province')).toBe('sector');
});

test('knows twelve regions, seventy-five provinces, and those of one region', () => {
  expect(placesWithin('MA', 'region')).toHaveLength(12);
  expect(placesWithin('MA', 'province')).toHaveLength(75);
  expect(placesWithin('05', 'province')).toEqual(['05.091', '05.081', '05.255', '05.301', '05.311']);
});

test('carries the state of a year in which nothing changed', () => {
  const changes = [
    { key: '2019', measures: { ...NO_MEASURES, cooperatives: 3 } },
    { key: '2021', measures: { ...NO_MEASURES, cooperatives: -1 } },
  ];
  expect(runningTotals(changes, 2022).map(({ key, measures }) => [key, measures.cooperatives])).toEqual([
    ['2019', 3],
    ['2020', 3],
    ['2021', 2],
    ['2022', 2],
  ]);
  expect(runningTotals([], 2022)).toEqual([]);
});

test('refuses a day that is not in the calendar, a place it keeps no figures of, and an unknown word', () => {
  const wrong = { day: '31/12/2024', place: '05.301.01.09', sector: 'Argane !', milieu: 'sea', by: 'moon' };
  const parsed = FiguresInput.safeParse(wrong);
  expect(new Set(parsed.error?.issues.map(({ path }) => path.join()))).toEqual(
    new Set(['day', 'place', 'sector', 'milieu', 'by']),
  );
  expect(FiguresInput.parse({})).toEqual({ place: 'MA' });
  expect(FigureRowsInput.safeParse({ indicator: 'happiness' }).success).toBe(false);
});
