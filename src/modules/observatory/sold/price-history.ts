import type { Centimes } from '#platform/money';

/** What things alike were sold for in one year: so many, the lowest price, the middle one, the highest. */
export interface PriceLine {
  readonly year: number;
  /** By the longest side: up to one metre, up to two, beyond; empty for what is not measured. */
  readonly size: string;
  /** The grade of the craft delegation's stamp; empty without one. */
  readonly grade: string;
  readonly sales: number;
  readonly lowest: Centimes;
  readonly middle: Centimes;
  readonly highest: Centimes;
}

/** Fewer sales than this tell the price of one thing, not of a kind. */
export const FEWEST_SALES = 3;
