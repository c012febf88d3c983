import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { lineName } from './line-name.ts';

const LINE = {
  kind: 'goods',
  name: { fr: 'Miel de thym', ar: 'عسل الزعتر' },
  quantity: 3,
  gross: centimes(240_00),
  net: centimes(240_00),
  taxPerMille: 0,
  exemption: 'article 91-I-E',
} as const;

const t = (key: string, values: object = {}) => [key.split('.').at(-1), ...Object.values(values)].join(' ');
const words = { t, day: (day: string) => day };

test('a line of an invoice says of which batches the jars are, and the number of a piece', () => {
  expect(lineName({ ...LINE, batches: ['A', 'B'] }, words, 'fr')).toBe('Miel de thym · batch A, B');
  const dated = { ...LINE, batches: ['A'], bestBefore: asDay('2026-06-30') };
  expect(lineName(dated, words, 'fr')).toBe('Miel de thym · batch A · best-before 2026-06-30');
  expect(lineName({ ...LINE, piece: 7 }, words, 'ar')).toBe('عسل الزعتر · piece 7');
  expect(lineName(LINE, words, 'fr')).toBe('Miel de thym');
});
