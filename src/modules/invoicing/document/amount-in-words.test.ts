import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { amountInWords } from './amount-in-words.ts';

test.each([
  [4545_00, 'quatre mille cinq cent quarante-cinq dirhams'],
  [80_00, 'quatre-vingts dirhams'],
  [81_00, 'quatre-vingt-un dirhams'],
  [71_00, 'soixante et onze dirhams'],
  [99_00, 'quatre-vingt-dix-neuf dirhams'],
  [200_00, 'deux cents dirhams'],
  [201_05, 'deux cent un dirhams et cinq centimes'],
  [1_00, 'un dirham'],
  [0, 'zéro dirham'],
  [50, 'cinquante centimes'],
  [80_000_00, 'quatre-vingt mille dirhams'],
  [1_000_000_00, 'un million de dirhams'],
  [1_200_300_00, 'un million deux cent mille trois cents dirhams'],
])('%d centimes are said in French: %s', (amount, said) => {
  expect(amountInWords(centimes(amount), 'fr')).toBe(said);
});

test.each([
  [4545_00, 'أربعة آلاف وخمسمائة وخمسة وأربعون درهما'],
  [1_00, 'درهم واحد'],
  [2_00, 'درهمان'],
  [3_00, 'ثلاثة دراهم'],
  [10_00, 'عشرة دراهم'],
  [11_00, 'أحد عشر درهما'],
  [100_00, 'مائة درهم'],
  [101_00, 'مائة درهم ودرهم واحد'],
  [200_00, 'مائتا درهم'],
  [1_000_00, 'ألف درهم'],
  [2_000_00, 'ألفا درهم'],
  [11_000_00, 'أحد عشر ألف درهم'],
  [1_503_20, 'ألف وخمسمائة وثلاثة دراهم وعشرون سنتيما'],
  [1_000_000_00, 'مليون درهم'],
])('%d centimes are said in Arabic: %s', (amount, said) => {
  expect(amountInWords(centimes(amount), 'ar')).toBe(said);
});

test('two amounts are never said in the same words', () => {
  const amounts = fc.integer({ min: 0, max: 99_999_999_99 });
  fc.assert(
    fc.property(amounts, amounts, fc.constantFrom('fr', 'ar'), (one, other, locale) => {
      fc.pre(one !== other);
      expect(amountInWords(centimes(one), locale)).not.toBe(amountInWords(centimes(other), locale));
    }),
  );
});
