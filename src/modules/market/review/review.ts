import { foldName } from '#platform/text';
import type { Id } from '#platform/ids';
import type { Told } from '../product/product.ts';
import words from './claims.json' with { type: 'json' };

export type ReviewId = Id<'review'>;

/**
 * Claims an office looks at before buyers rely on them: that a food or a care heals, a label or a standard, a
 * protected origin (laws 28-07, 39-12 and 25-06).
 */
export const CLAIMS = ['health', 'label', 'origin'] as const;

export type Claim = (typeof CLAIMS)[number];

/** And the text a cooperative asks for in the language it does not write. */
export type ReviewKind = Claim | 'text';

export const REVIEW_STATES = ['open', 'confirmed', 'refused', 'reworded', 'written'] as const;

export type ReviewState = (typeof REVIEW_STATES)[number];

/** A claim, or a text asked for: what was said, how it was judged, by whom and why. */
export interface Review {
  readonly organisationId: string;
  readonly reviewId: ReviewId;
  readonly communeCode: string;
  readonly productId: string;
  readonly kind: ReviewKind;
  /** The sensitive words, or nothing for a text asked for. */
  readonly said: string;
  readonly state: ReviewState;
  readonly askedAt: Date;
  readonly decidedAt?: Date;
  readonly decider: string;
  readonly reason: string;
}

const CLAIM_OF = new Map(CLAIMS.flatMap((claim) => words[claim].map((word) => [foldName(word), claim])));

/** The sensitive words of some texts, by what they claim. */
export function claimsIn(texts: readonly string[]): ReadonlyMap<Claim, readonly string[]> {
  const found = new Map<Claim, string[]>();
  for (const word of new Set(texts.flatMap((text) => foldName(text).split(' ')))) {
    const claim = CLAIM_OF.get(word) ?? CLAIM_OF.get(word.replace(/^(ال|و|ب|ل)/, ''));
    if (claim !== undefined) found.set(claim, [...(found.get(claim) ?? []), word]);
  }
  return found;
}

/** Every text of a thing that buyers read. */
export function textsOf({ name, text }: { readonly name: Told; readonly text: Told }): string[] {
  return [name.fr, name.ar, text.fr, text.ar];
}

/** Whether a name promises to heal, which no name may. */
export function promisesToHeal(name: Told): boolean {
  return claimsIn([name.fr, name.ar]).has('health');
}

/** Whether the text is kept from buyers: it speaks of health, and nobody has judged it, or it was refused. */
export function holdsText(reviews: readonly Pick<Review, 'kind' | 'state'>[]): boolean {
  return reviews.some(({ kind, state }) => kind === 'health' && (state === 'open' || state === 'refused'));
}
