import type { Centimes } from '#platform/money';
import type { Locale } from './locale.ts';

/**
 * French rules serve Arabic and Tamazight too: Morocco groups thousands with a thin space and writes a
 * decimal comma with Western digits, while the data of ICU gives dots for ar-MA.
 */
const NUMBER_RULES: Readonly<Record<Locale, string>> = { fr: 'fr', ar: 'fr', zgh: 'fr', en: 'en' };
const DIRHAM: Readonly<Record<Locale, string>> = { fr: 'DH', ar: 'درهم', zgh: 'ⴰⴷⵔⵉⵎ', en: 'DH' };
const NO_BREAK_SPACE = '\u00a0';
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as people read it: thousands grouped with U+202F (a comma in English), at most `decimals`
 * decimals.
 */
export function formatNumber(value: number, locale: Locale, decimals = 2): string {
  return numberFormat(locale, 'decimal', decimals).format(value);
}

/** A share between 0 and 1 as a percentage, at most `decimals` decimals: 0.457 is "45,7 %". */
export function formatPercent(share: number, locale: Locale, decimals = 1): string {
  return numberFormat(locale, 'percent', decimals).format(share);
}

/** An amount in dirhams, with its centimes when it has any: "1 000,50 DH", "1 000 درهم". */
export function formatMoney(amount: Centimes, locale: Locale): string {
  const cents = Math.abs(amount % 100);
  const dirhams = formatNumber((Math.abs(amount) - cents) / 100, locale, 0);
  const decimals = cents === 0 ? '' : (locale === 'en' ? '.' : ',') + String(cents).padStart(2, '0');
  return (amount < 0 ? '-' : '') + dirhams + decimals + NO_BREAK_SPACE + DIRHAM[locale];
}

function numberFormat(locale: Locale, style: 'decimal' | 'percent', decimals: number): Intl.NumberFormat {
  const key = `${locale} ${style} ${decimals}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(NUMBER_RULES[locale], { style, maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}
