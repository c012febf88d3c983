import { expect, test } from 'vitest';
import { createWords, useDictionary } from '#platform/text';
import { errorAt, refusalWords, typedBefore } from './refusal-words.ts';

const WORDS = {
  'registry.refusal.too-few-founders': 'Il faut {count} fondateurs.',
  'operation.refusal.stale': 'La fiche a changé.',
  'operation.invalid.missing': 'À remplir.',
};
useDictionary({ fr: WORDS, ar: WORDS, zgh: WORDS, en: WORDS });
const words = createWords('fr');

test('says nothing when nothing was refused', () => {
  expect(refusalWords(words, 'registry', undefined)).toEqual([]);
  expect(refusalWords(words, 'registry', { done: true })).toEqual([]);
});

test('says the refusal of the module, with its field and its details', () => {
  const form = { code: 'too-few-founders', field: 'founders', detail: { count: 5 }, values: {} };
  expect(refusalWords(words, 'registry', form)).toEqual([
    { field: 'founders', message: 'Il faut 5 fondateurs.' },
  ]);
});

test('falls back on the words of the house', () => {
  expect(refusalWords(words, 'registry', { code: 'stale', values: {} })).toEqual([
    { message: 'La fiche a changé.' },
  ]);
});

test('a sentence leads to the page where it is put right', () => {
  const mended = { stale: '/fiche' };
  expect(refusalWords(words, 'registry', { code: 'stale', values: {} }, mended)).toEqual([
    { message: 'La fiche a changé.', href: '/fiche' },
  ]);
  expect(refusalWords(words, 'registry', { code: 'stale', values: {} }, {})[0]).not.toHaveProperty('href');
});

test('says each wrong field', () => {
  const form = { code: 'invalid', fields: { name: 'missing' }, values: {} };
  expect(refusalWords(words, 'registry', form)).toEqual([{ field: 'name', message: 'À remplir.' }]);
});

test('finds the words of one field, and what was typed there', () => {
  const form = { code: 'invalid', fields: { name: 'missing' }, values: { name: 'Al', kinds: ['a', 'b'] } };
  const errors = refusalWords(words, 'registry', form);
  expect([errorAt(errors, 'name'), errorAt(errors, 'phone')]).toEqual(['À remplir.', undefined]);
  expect([typedBefore(form, 'name'), typedBefore(form, 'kinds'), typedBefore(form, 'phone')]).toEqual([
    'Al',
    'a',
    undefined,
  ]);
});
