import { expect, test } from 'vitest';
import { writtenIn } from './index.ts';

test.each([
  ['Vu dans le dossier : اقتناء', 'fr'],
  ['رأيناه في الملف (DH)', 'ar'],
  ['ⵉⵥⵕⴰ ⵢⴰⵏ', 'zgh'],
  ['12 / 20', undefined],
])('%s was typed in %s', (text, locale) => {
  expect(writtenIn(text)).toBe(locale);
});
