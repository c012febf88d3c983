import type { Told } from '#modules/market';
import { centimes, type Centimes } from '#platform/money';
import type { Measured } from './measure.ts';

/** Something a buyer may add: embroidery by hand, a fringe. */
export interface ModelOption {
  readonly code: string;
  readonly name: Told;
  readonly price: Centimes;
}

/** How the price of a piece is made. */
export interface PriceFormula {
  readonly base: Centimes;
  /** For each square metre of length by width; nothing for what is not sold by its surface. */
  readonly perSquareMetre: Centimes;
  readonly options: readonly ModelOption[];
}

const SQUARE_METRE = 1_000_000n;

/** What a surface costs: rounded once, half a centime up. */
function surfacePrice(perSquareMetre: Centimes, { length = 0, width = 0 }: Measured): bigint {
  const exact = BigInt(perSquareMetre) * BigInt(length) * BigInt(width);
  return (exact + SQUARE_METRE / 2n) / SQUARE_METRE;
}

/** The price of a piece of these measures with these options: whole centimes; an unknown one adds nothing. */
export function priceOf(
  { base, perSquareMetre, options }: PriceFormula,
  { measures, chosen }: { readonly measures: Measured; readonly chosen: readonly string[] },
): Centimes {
  const added = options
    .filter(({ code }) => chosen.includes(code))
    .reduce((sum, { price }) => sum + BigInt(price), 0n);
  return centimes(BigInt(base) + surfacePrice(perSquareMetre, measures) + added);
}

const HUNDRED = 100n;

/** A share of an amount in whole per cents: rounded once, half a centime up. */
export function perCentOf(amount: Centimes, perCent: number): Centimes {
  return centimes((BigInt(amount) * BigInt(perCent) + HUNDRED / 2n) / HUNDRED);
}
