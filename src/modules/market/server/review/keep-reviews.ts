import { newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import type { Product } from '../../product/product.ts';
import { languageToAsk } from '../../product/first-text.ts';
import { CLAIMS, claimsIn, textsOf, type ReviewKind } from '../../review/review.ts';
import { endReworded, insertReview, reviewsOf } from './review.sql.ts';

/**
 * A step: the claims of a thing follow its words. A new one waits for an office; one that is said no more
 * ends; one whose words changed is looked at again.
 */
export async function keepReviews(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  held: Held<Product>,
  told: Pick<Product, 'name' | 'text'>,
): Promise<void> {
  const said = claimsIn(textsOf(told));
  const known = (await reviewsOf(tx, held)).filter(
    ({ state }) => state !== 'reworded' && state !== 'written',
  );
  const same = (claim: ReviewKind, words: string) =>
    known.some((one) => one.kind === claim && one.said === words);
  const wordsOf = (claim: (typeof CLAIMS)[number]) => (said.get(claim) ?? []).toSorted().join(' ');
  const changed: ReviewKind[] = CLAIMS.filter(
    (claim) => known.some(({ kind }) => kind === claim) && !same(claim, wordsOf(claim)),
  );
  const isWhole = languageToAsk({ ...held, ...told }) === undefined;
  if (isWhole && known.some(({ kind }) => kind === 'text')) changed.push('text');
  if (changed.length > 0) await endReworded(tx, held, { kinds: changed, now });
  const { organisationId, communeCode, productId } = held;
  for (const claim of said.keys()) {
    if (same(claim, wordsOf(claim))) continue;
    await insertReview(tx, {
      organisationId,
      reviewId: newId(),
      communeCode,
      productId,
      kind: claim,
      said: wordsOf(claim),
      state: 'open',
      askedAt: now,
      decider: '',
      reason: '',
    });
  }
}
