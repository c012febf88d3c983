import type { ProductFacts } from '../product/product.ts';

/** Marks buyers look for: the stamp of the craft delegation, a label or an origin an office has confirmed. */
export const MARKS = ['stamp', 'label', 'origin'] as const;

export type Mark = (typeof MARKS)[number];

/** The marks of a thing, from its stamp and the claims confirmed. */
export function marksOf({ stampNumber }: ProductFacts, confirmed: readonly string[]): Mark[] {
  return MARKS.filter((mark) => (mark === 'stamp' ? stampNumber !== undefined : confirmed.includes(mark)));
}
