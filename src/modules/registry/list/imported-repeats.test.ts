import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { repeatedRows, rowFingerprint } from './imported-repeats.ts';
import type { ImportedRow } from './imported-row.ts';

const ROW: ImportedRow = {
  line: 2,
  kind: 'cooperative',
  nameFr: 'Coopérative Al Amal',
  nameAr: '',
  communeCode: '05.301.07.03',
  sector: 'artisanat',
  foundedOn: asDay('2020-08-15'),
  identifiers: [],
};
const ice = (value: string) => [{ scheme: 'ice', value } as const];

test('the same name in the same commune, spellings aside, tells the same organisation', () => {
  const again = { ...ROW, line: 5, nameFr: 'COOPERATIVE AL-AMAL', members: 9 };
  expect([...repeatedRows([ROW, again])]).toEqual([
    [
      5,
      {
        field: 'name',
        code: 'repeated-row',
        severity: 'error',
        found: 'COOPERATIVE AL-AMAL',
        detail: { line: 2 },
      },
    ],
  ]);
});

test('the same number in a register tells the same organisation', () => {
  const rows = [
    { ...ROW, identifiers: ice('1') },
    { ...ROW, line: 3, nameFr: 'Autre', identifiers: ice('1') },
  ];
  expect([...repeatedRows(rows).keys()]).toEqual([3]);
});

test('another commune or another kind is another organisation', () => {
  const rows = [
    ROW,
    { ...ROW, line: 3, communeCode: '05.301.01.01' },
    { ...ROW, line: 4, kind: 'union' as const },
  ];
  expect(repeatedRows(rows).size).toBe(0);
});

test('a third telling names the first line', () => {
  const rows = [
    ROW,
    { ...ROW, line: 3, identifiers: ice('7') },
    { ...ROW, line: 4, nameFr: 'Autre', identifiers: ice('7') },
  ];
  expect([...repeatedRows(rows).values()].map(({ detail }) => detail?.['line'])).toEqual([2, 2]);
});

test('a fingerprint tells what is said, not where, nor in which order', () => {
  const numbers = [...ice('1'), { scheme: 'tax', value: '2' } as const];
  const one = rowFingerprint({ ...ROW, identifiers: numbers });
  expect(rowFingerprint({ ...ROW, line: 9, identifiers: numbers.toReversed() })).toBe(one);
  expect(rowFingerprint({ ...ROW, members: 4, identifiers: numbers })).not.toBe(one);
});
