import type { ProductFacts } from '../product/product.ts';

/** Sizes buyers look for, by the longest side: up to one metre, up to two, beyond. */
export const SIZES = ['small', 'medium', 'large'] as const;

export type Size = (typeof SIZES)[number];

const METRE = 1_000;

/** The longest side in millimetres, of what has been measured. */
export function longestSide(facts: ProductFacts): number | undefined {
  const sides = [facts.lengthMillimetres, facts.widthMillimetres].filter((side) => side !== undefined);
  return sides.length === 0 ? undefined : Math.max(...sides);
}

/** The bounds of a size, in millimetres: longer than the first, at most the second. */
export function boundsOf(size: Size): readonly [above: number, most: number] {
  if (size === 'small') return [0, METRE];
  return size === 'medium' ? [METRE, 2 * METRE] : [2 * METRE, 1_000 * METRE];
}
