import { parseDirhams, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import { saidAmount } from './said-amount.ts';

/** The lowest and highest price of a thing, in centimes: below and above, a finger slipped. */
export const PRICE_BOUNDS = { least: 100, most: 1_000_000_00 } as const;

export type PriceRefusal = 'price-unreadable' | 'price-too-small' | 'price-too-large';

const FEWER_THAN_A_CENTIME = /^\d*[.,]\d{3,}$/;

/**
 * The price somebody typed, in whichever digits: `١٢٠٠`, `1 200,50`, `1200 DH`; or said, in words. One dirham
 * at least, one million at most.
 */
export function readPrice(typed: string): Result<Centimes, PriceRefusal> {
  const text = westernDigits(typed)
    .replace(/[\s\u00a0\u202f\u066c]/g, '')
    .replace(/(dirhams?|dhs?|mad|دراهم|درهم)\.?$/i, '')
    .replace(/٫/, '.');
  if (FEWER_THAN_A_CENTIME.test(text)) return refused('price-unreadable', 'price');
  const read = parseDirhams(text);
  const price = read.ok ? read.value : saidAmount(typed);
  if (price === undefined) return refused('price-unreadable', 'price');
  if (price < PRICE_BOUNDS.least) return refused('price-too-small', 'price');
  if (price > PRICE_BOUNDS.most) return refused('price-too-large', 'price');
  return ok(price);
}
