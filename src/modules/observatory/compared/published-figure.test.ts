import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { latestAfter, monthOfPeriod, readPublishedFigures, sourceOf } from './published-figure.ts';

const HEAD = ['period', 'territory_code', 'territory', 'sector', 'measure', 'value', 'note', 'source'];

test('reads a list of totals, with no sector for all of them', () => {
  const row = ['2025-11', 'MA', 'Maroc', 'all', 'members', '788969', '', 'https://lematin.ma/economie/1'];
  expect(readPublishedFigures([HEAD, row])).toEqual([
    {
      figureId: 1,
      period: '2025-11',
      place: 'MA',
      territory: 'Maroc',
      sector: '',
      measure: 'members',
      value: 788_969,
      note: '',
      source: 'https://lematin.ma/economie/1',
    },
  ]);
});

test('refuses a list with other columns', () => {
  expect(() => readPublishedFigures([['period', 'value']])).toThrow('other columns');
});

test('finds the address in a source and the words around it', () => {
  expect(sourceOf({ source: 'https://www.libe.ma/a_1.html' })).toEqual({
    href: 'https://www.libe.ma/a_1.html',
    text: 'libe.ma',
  });
  expect(sourceOf({ source: 'https://fr.hespress.com/ (Un réseau national)' })).toEqual({
    href: 'https://fr.hespress.com/',
    text: 'Un réseau national',
  });
  expect(sourceOf({ source: 'Maroc Diplomatique, 20-08-2020' })).toEqual({
    text: 'Maroc Diplomatique, 20-08-2020',
  });
});

test('knows which periods are months', () => {
  expect(monthOfPeriod({ period: '2024-12' })).toBe('2024-12');
  for (const period of ['2024', '2013-H1', '2011-Q2', 'undated', '2024-13'])
    expect(monthOfPeriod({ period })).toBeUndefined();
});

test('keeps the latest total of each measure after the day, and none before', () => {
  const rows = [
    ['2024-12', 'MA', 'Maroc', 'all', 'cooperatives', '60939', '', 'a'],
    ['2025-06', 'MA', 'Maroc', 'all', 'cooperatives', '63000', '', 'b'],
    ['2025-11', 'MA', 'Maroc', 'all', 'cooperatives', '65315', '', 'https://lematin.ma/x'],
  ];
  const later = latestAfter(readPublishedFigures([HEAD, ...rows]), asDay('2024-12-31'));
  expect(later).toEqual([
    {
      figureId: 3,
      period: '2025-11',
      measure: 'cooperatives',
      value: 65_315,
      address: 'https://lematin.ma/x',
    },
  ]);
});
