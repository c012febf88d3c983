import { expect, test } from 'vitest';
import { say, useDictionary } from '#platform/text';
import { refusalWords } from './refusal-words.ts';

const WORDS = {
  'registry.refusal.too-few-founders': 'Il faut {count} fondateurs.',
  'operation.refusal.stale': 'La fiche a changé.',
  'operation.invalid.missing': 'À remplir.',
};
useDictionary({ fr: WORDS, ar: WORDS, zgh: WORDS, en: WORDS });
const t = say('fr');

test('says nothing when nothing was refused', () => {
  expect(refusalWords(t, 'registry', undefined)).toEqual([]);
  expect(refusalWords(t, 'registry', { done: true })).toEqual([]);
});

test('says the refusal of the module, with its field and its details', () => {
  const form = { code: 'too-few-founders', field: 'founders', detail: { count: 5 }, values: {} };
  expect(refusalWords(t, 'registry', form)).toEqual([
    { field: 'founders', message: 'Il faut 5 fondateurs.' },
  ]);
});

test('falls back on the words of the house', () => {
  expect(refusalWords(t, 'registry', { code: 'stale', values: {} })).toEqual([
    { message: 'La fiche a changé.' },
  ]);
});

test('says each wrong field', () => {
  const form = { code: 'invalid', fields: { name: 'missing' }, values: {} };
  expect(refusalWords(t, 'registry', form)).toEqual([{ field: 'name', message: 'À remplir.' }]);
});
