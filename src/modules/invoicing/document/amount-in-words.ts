import type { Centimes } from '#platform/money';
import { arabicCount } from './arabic-count.ts';
import { frenchCount } from './french-count.ts';

const HUNDRED = 100;

/** An amount in words, as the foot of an invoice says it: nobody adds a figure to words. */
export function amountInWords(amount: Centimes, locale: 'fr' | 'ar'): string {
  const [dirhams, cents] = [Math.trunc(amount / HUNDRED), amount % HUNDRED];
  const count = locale === 'ar' ? arabicCount : frenchCount;
  const { dirham, cent, and } = UNITS[locale];
  const parts = [
    ...(dirhams > 0 || cents === 0 ? [count(dirhams, dirham)] : []),
    ...(cents > 0 ? [count(cents, cent)] : []),
  ];
  return parts.join(and);
}

const UNITS = {
  fr: { dirham: ['dirham', 'dirhams', ''], cent: ['centime', 'centimes', ''], and: ' et ' },
  ar: { dirham: ['درهم', 'دراهم', 'درهمان'], cent: ['سنتيم', 'سنتيمات', 'سنتيمان'], and: ' و' },
} as const;
