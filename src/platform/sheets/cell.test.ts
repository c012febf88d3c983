import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { cellText, columnLetter, isBlankCell, parseCells, type Cell } from './index.ts';

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('cells come back from JSON as they were, empty ones included', () => {
  const cells: Cell[] = [
    'x',
    3,
    undefined,
    { day: asDay('2019-12-31') },
    { formula: true, value: 4 },
    { formula: true },
  ];
  expect(parseCells(JSON.parse(JSON.stringify(cells)))).toEqual(cells);
});

test('what is no cell is read as empty', () => {
  expect(parseCells([true, [], { other: 1 }, null])).toEqual([undefined, undefined, undefined, undefined]);
  expect(parseCells('no list')).toEqual([]);
});

test('a formula shows the value its file last showed', () => {
  expect(cellText({ formula: true, value: 12 })).toBe('12');
  expect(cellText({ formula: true })).toBe('');
});

test('a formula is never blank, spaces are', () => {
  expect(isBlankCell({ formula: true })).toBe(false);
  expect(isBlankCell('  ')).toBe(true);
});
