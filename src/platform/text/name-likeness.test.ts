import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctiveWords, nameLikeness } from './index.ts';

const LIKELY = 0.85;

test.each([
  ['Coopérative Al Amal', 'Sté Coop. Amal'],
  ['Ichrakat Lkhair', 'إشراقات الخير'],
  ['Coopérative féminine Tifaouine', 'التعاونية النسوية تيفاوين'],
  ['ⵜⵉⴼⴰⵡⵉⵏ', 'Tifaouine'],
  ['Argane Taliouine', 'Argan Taliouin'],
  ['Safwat Ibdaa Bladi', 'صفوة إبداع بلادي'],
  ['Taliouine Argane', 'Argane Taliouine'],
  ['Moha Ou Hammou', 'موحى أوحمو'],
])('takes "%s" and "%s" for one name', (one, other) =>
  expect(nameLikeness(one, other)).toBeGreaterThanOrEqual(LIKELY),
);

test.each([
  ['Coopérative agricole Amal', 'Coopérative agricole Nour'],
  ['Chaouen', 'شفشاون'],
  ['Coopérative Tissage Khénifra', 'Coopérative Argane Tiznit'],
  ['Amal Tiznit', 'Amal Khénifra'],
  ['', 'Amal'],
])('takes "%s" and "%s" for two', (one, other) => expect(nameLikeness(one, other)).toBeLessThan(LIKELY));

test('lies between 0 and 1, is 1 for a name and itself, and is the same both ways for single words', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aeioukhgtslrnmdابتسشعقلة'), minLength: 1 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const likeness = nameLikeness(one, other);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(nameLikeness(other, one)).toBeCloseTo(likeness);
      expect(nameLikeness(one, one)).toBeCloseTo(1);
    }),
  );
});

test.each([
  ['Coopérative Tifawin n Umlil', ['tifawin', 'umlil']],
  ['Coopérative agricole féminine Al Amal', ['amal']],
  ['تعاونية تيفاوين ن أومليل', ['تيفاوين', 'اومليل']],
  ['Coopérative agricole', ['agricole']],
])('looks for "%s" by the words that tell it from others', (name, telling) =>
  expect(distinctiveWords(name)).toEqual(telling),
);
