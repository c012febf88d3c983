import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { asDay, dayFrom } from '#platform/time';
import {
  createWords,
  formatDay,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  LOCALES,
} from './index.ts';

const THIN = '\u202f';
const FIXED = '\u00a0';

test('groups thousands with a thin space, and with a comma in English', () => {
  expect(formatNumber(1234567.891, 'fr')).toBe(`1${THIN}234${THIN}567,89`);
  expect(formatNumber(1234567, 'ar')).toBe(`1${THIN}234${THIN}567`);
  expect(formatNumber(63534, 'zgh')).toBe(`63${THIN}534`);
  expect(formatNumber(63534, 'en')).toBe('63,534');
  expect(formatNumber(2.345, 'fr', 1)).toBe('2,3');
});

test('writes a share as a percentage with Western digits', () => {
  expect(LOCALES.map((locale) => formatPercent(0.457, locale))).toEqual([
    `45,7${FIXED}%`,
    `45,7${FIXED}%`,
    `45,7${FIXED}%`,
    '45.7%',
  ]);
  expect(formatPercent(1 / 3, 'fr', 0)).toBe(`33${FIXED}%`);
});

test('writes dirhams with centimes only when there are some, exactly up to the largest amount', () => {
  expect(formatMoney(centimes(100050), 'fr')).toBe(`1${THIN}000,50${FIXED}DH`);
  expect(formatMoney(centimes(100000), 'ar')).toBe(`1${THIN}000${FIXED}درهم`);
  expect(formatMoney(centimes(100005), 'en')).toBe(`1,000.05${FIXED}DH`);
  expect(formatMoney(centimes(-50), 'zgh')).toBe(`-0,50${FIXED}ⴰⴷⵔⵉⵎ`);
  expect(formatMoney(centimes(Number.MAX_SAFE_INTEGER), 'en')).toBe(`90,071,992,547,409.91${FIXED}DH`);
});

test('names days as each language does in Morocco', () => {
  const day = asDay('2024-07-05');
  expect(LOCALES.map((locale) => formatDay(day, locale, 'long').replaceAll(FIXED, ' '))).toEqual([
    '5 juillet 2024',
    '5 يوليوز 2024',
    '5 ⵢⵓⵍⵢⵓⵣ 2024',
    '5 July 2024',
  ]);
  expect(LOCALES.map((locale) => formatDay(day, locale, 'short').replaceAll(FIXED, ' '))).toEqual([
    '05/07/2024',
    '05/07/2024',
    '05/07/2024',
    '5 Jul 2024',
  ]);
  expect(formatDay(asDay('2024-08-01'), 'fr')).toBe(`1er${FIXED}août${FIXED}2024`);
});

test('names months as the data of ICU does for Morocco', () => {
  const tags = { fr: 'fr', ar: 'ar-MA', zgh: 'zgh', en: 'en' };
  for (const locale of LOCALES) {
    const icu = new Intl.DateTimeFormat(tags[locale], { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const day = dayFrom(2024, month, 1);
      expect(formatMonth(day, locale)).toBe(`${icu.format(new Date(Date.parse(day)))}${FIXED}2024`);
    }
  }
});

test('names the month of a year and month, and refuses what is none', () => {
  expect(formatMonth('2024-12', 'ar')).toBe(`دجنبر${FIXED}2024`);
  expect(() => formatMonth('2024', 'fr')).toThrow('not a month');
});

test('gathers for a screen what one language needs', () => {
  const words = createWords('ar');
  expect([words.locale, words.dir, words.href('/registry'), words.n(12.5), words.percent(0.5)]).toEqual([
    'ar',
    'rtl',
    '/ar/registry',
    '12,5',
    `50${FIXED}%`,
  ]);
});

test('puts things in a row with the comma of the language; in Arabic each keeps its direction', () => {
  const parts = ['Agdal', 'Rabat'];
  expect(createWords('fr').list(parts)).toBe('Agdal, Rabat');
  expect(createWords('ar').list(parts)).toBe('\u200f\u2068Agdal\u2069، \u2068Rabat\u2069');
  expect(createWords('ar').list([])).toBe('');
});
