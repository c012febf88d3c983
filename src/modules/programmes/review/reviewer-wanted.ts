import type { Terms } from '../call/terms.ts';
import type { Review } from './review.ts';
import { callsOneMore, combined } from './score.ts';

/** Why a file waits for one more reviewer: too few read it, or those who did are too far apart. */
export type Wanted = 'too-few' | 'far-apart';

/**
 * Whether a file waits for a reviewer nobody of the panel can be. Whoever is free is called at once: what is
 * still wanted is for the officer to mend, by adding somebody to the panel.
 */
export function reviewerWanted(
  reviews: readonly Pick<Review, 'state' | 'marks'>[],
  { criteria, divergence, reviewersEach }: Pick<Terms, 'criteria' | 'divergence' | 'reviewersEach'>,
): Wanted | undefined {
  const counted = reviews.filter(({ state }) => state !== 'recused');
  if (counted.length < reviewersEach) return 'too-few';
  if (counted.length > reviewersEach || counted.some(({ state }) => state !== 'submitted')) return undefined;
  const result = combined(
    criteria,
    counted.map(({ marks }) => marks),
  );
  return callsOneMore(result, divergence) ? 'far-apart' : undefined;
}
