import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '#platform/text';
import { readAmount, readCount } from './imported-numbers.ts';

test.each([
  ['a number', (count: number) => count],
  ['figures', String],
  ['grouped with narrow spaces', (count: number) => formatNumber(count, 'fr')],
  ['grouped with commas', (count: number) => count.toLocaleString('en')],
  ['grouped with dots', (count: number) => count.toLocaleString('de')],
  ['with spaces around', (count: number) => `\u00a0 ${count} `],
  ['with idle decimals', (count: number) => `${count},00`],
  [
    'in Arabic digits',
    (count: number) => String(count).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
  ],
])('a number of people written as %s reads back the same', (_, write) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
      expect(readCount(write(count))).toEqual({ value: count, findings: [] });
    }),
  );
});

test('words around a number are told', () => {
  expect(readCount('20 femmes')).toMatchObject({
    value: 20,
    findings: [{ code: 'number-with-words', proposal: '20' }],
  });
});

test('a number cut by a stray space is proposed, not taken', () => {
  expect(readCount('1 2')).toMatchObject({
    findings: [{ code: 'number-unreadable', severity: 'error', proposal: '12' }],
  });
});

test.each(['-5', '12,5', 12.5, 'vingt', '3 ou 4', '10/20'])('%j is no number of people', (cell) => {
  expect(readCount(cell)).toMatchObject({ findings: [{ code: 'number-unreadable', severity: 'error' }] });
});

test('a number no cooperative has is refused', () => {
  expect(readCount(661000001)).toMatchObject({
    findings: [{ code: 'number-too-large', detail: { most: 100_000 } }],
  });
});

test.each([
  ['10 000,00 DH', 1_000_000],
  ['10.000', 1_000_000],
  ['1000,5', 100_050],
  ['٥٠٠٠ درهم', 500_000],
  ['2 500 Dhs', 250_000],
  [10000.5, 1_000_050],
  ['MAD 1,000.00', 100_000],
])('%s is read to the centime', (cell, centimes) => {
  expect(readAmount(cell)).toEqual({ value: centimes, findings: [] });
});

test.each(['beaucoup', '-1000', '10 DH ou 20'])('%s is no amount', (cell) => {
  expect(readAmount(cell)).toMatchObject({ findings: [{ code: 'amount-unreadable' }] });
});
