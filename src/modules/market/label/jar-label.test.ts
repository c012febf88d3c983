import { expect, test } from 'vitest';
import { jarLabel, missingOnLabel } from './jar-label.ts';

const made = { producer: { fr: 'Taytmatin', ar: 'تايتماتين' }, place: '09.541.05.01', phone: '' };
const honey = { name: { fr: 'Miel de thym', ar: 'عسل الزعتر' }, facts: {} };

test('what nobody said of a jar is left to be filled in, and named', () => {
  const label = jarLabel(honey, made, {});
  expect(missingOnLabel(label)).toEqual([
    'ingredients',
    'allergens',
    'net',
    'storage',
    'onssa',
    'batch',
    'best-before',
  ]);
});

test('what is known is on the label as it was said', () => {
  const facts = {
    ingredients: 'Miel',
    allergens: 'Aucun',
    weightGrams: 500,
    storage: 'Au sec',
    onssa: 'A.1.2',
  };
  const label = jarLabel({ ...honey, facts }, made, { batch: 'L24-12', bestBefore: '2026-12-31' });
  expect(missingOnLabel(label)).toEqual([]);
  expect(label).toMatchObject({ netGrams: 500, onssa: 'A.1.2', batch: 'L24-12' });
});
