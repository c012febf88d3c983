import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidAmount } from './said-amount.ts';

describe('a price that is said, as a phone writes it down', () => {
  test.each([
    ['trois mille deux cents dirhams', 3200_00],
    ['quatre-vingt-dix-sept', 97_00],
    ['quatre-vingts dirhams', 80_00],
    ['mille deux cent quatre-vingt-onze', 1291_00],
    ['soixante et onze dirhams cinquante', 71_50],
    ['3 mille 200', 3200_00],
    ['3 200 dirhams', 3200_00],
    ['12 dirhams 50 centimes', 12_50],
    ['ثلاثة آلاف ومائتين درهم', 3200_00],
    ['3 آلاف و200 درهم', 3200_00],
    ['أربعة وعشرين درهم', 24_00],
    ['ثلاثمئة وخمسة وسبعون', 375_00],
    ['تلتمية و خمسين', 350_00],
    ['اثنا عشر ألف درهم', 12_000_00],
    ['خمسطاش', 15_00],
    ['ألفين وخمسمية', 2500_00],
    ['tlata d alaf w mitayn', 3200_00],
    ['khamsa w 3echrin dh', 25_00],
    ['ألف ريال', 50_00],
    ['مية ألف ريال', 5000_00],
    ['٣٠٠٠ ريال', 150_00],
    ['two thousand five hundred', 2500_00],
    ['un million de centimes', 10_000_00],
  ])('%s is %i centimes', (said, amount) => {
    expect(saidAmount(said)).toBe(amount);
  });

  test.each([
    '',
    'bonjour',
    'trois mille et quelques',
    'deux trois',
    'mille mille',
    'deux trente',
    'un million',
    'ألف ريال وخمسين درهم',
    '12 dirhams 150',
    'dirhams',
  ])('"%s" is no price: half of what was said would be another one', (said) => {
    expect(saidAmount(said)).toBeUndefined();
  });
});

const FRENCH = [
  '',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];
FRENCH.push('treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf');
const FRENCH_TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
];

function inFrench(n: number): string {
  if (n >= 1000)
    return `${n < 2000 ? '' : inFrench(Math.floor(n / 1000))} mille ${inFrench(n % 1000)}`.trim();
  if (n >= 100) return `${n < 200 ? '' : inFrench(Math.floor(n / 100))} cent ${inFrench(n % 100)}`.trim();
  if (n < 20) return FRENCH[n] ?? '';
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10;
  const tens = FRENCH_TENS[ten === 9 ? 8 : ten] ?? '';
  return `${tens}${rest === 1 || rest === 11 ? ' et ' : '-'}${FRENCH[rest] ?? ''}`.trim();
}

const ARABIC = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const ARABIC_TENS = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const HUNDREDS = [
  '',
  'مائة',
  'مائتان',
  'ثلاثمائة',
  'أربعمائة',
  'خمسمائة',
  'ستمائة',
  'سبعمائة',
  'ثمانمائة',
  'تسعمائة',
];

function inArabic(n: number): string {
  const said: string[] = [];
  const thousands = Math.floor(n / 1000);
  if (thousands === 1) said.push('ألف');
  else if (thousands === 2) said.push('ألفان');
  else if (thousands > 2) said.push(`${inArabic(thousands)} ${thousands <= 10 ? 'آلاف' : 'ألف'}`);
  const [hundred, rest] = [Math.floor((n % 1000) / 100), n % 100];
  if (hundred > 0) said.push(HUNDREDS[hundred] ?? '');
  if (rest > 0 && rest <= 10) said.push(ARABIC[rest] ?? '');
  else if (rest > 10 && rest < 20)
    said.push(`${rest === 11 ? 'أحد' : rest === 12 ? 'اثنا' : ARABIC[rest - 10]} عشر`);
  else if (rest >= 20)
    said.push([ARABIC[rest % 10], ARABIC_TENS[Math.floor(rest / 10)]].filter(Boolean).join(' و'));
  return said.join(' و');
}

test('any whole price is understood, in French and in Arabic', () => {
  const prices = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 999_999 }));
  fc.assert(
    fc.property(prices, (dirhams) => {
      expect(saidAmount(`${inFrench(dirhams)} dirhams`)).toBe(dirhams * 100);
      expect(saidAmount(`${inArabic(dirhams)} درهم`)).toBe(dirhams * 100);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is said, it is a whole amount or nothing', () => {
  const words = fc.constantFrom(
    'mille',
    'cent',
    'deux',
    'vingt',
    'ألف',
    'ومية',
    'درهم',
    'ryal',
    '50',
    'et',
    'x',
  );
  fc.assert(
    fc.property(fc.array(words), (some) => {
      const amount = saidAmount(some.join(' '));
      expect(amount === undefined || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
    }),
  );
});
