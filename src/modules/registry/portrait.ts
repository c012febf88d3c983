import type { OrganisationId } from '#platform/ids';
import type { MemberId } from './member.ts';

/** The photo of a member as pages and phones show it: a small square, in base64. */
export interface Portrait {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  readonly picture: string;
  readonly consentedAt: Date;
}

/** One word of a member about her photo: the moment she gave it, and the moment it ended. */
export interface PortraitWord {
  readonly consentedAt: Date;
  readonly endedAt?: Date;
}

/**
 * What a photo becomes that arrives, late perhaps, after what is known of her: it is kept; an older one than
 * that in force changes nothing; and once she took her word back, only a word she gave after that counts.
 */
export function portraitFate(
  consentedAt: Date,
  words: readonly PortraitWord[],
): 'keep' | 'older' | 'withdrawn' {
  const inForce = words.find(({ endedAt }) => endedAt === undefined);
  if (inForce !== undefined && inForce.consentedAt > consentedAt) return 'older';
  const isWithdrawn = words.some(({ endedAt }) => endedAt !== undefined && endedAt >= consentedAt);
  return isWithdrawn ? 'withdrawn' : 'keep';
}

/** Whether a word taken back at a moment ends the photo: not one she agreed to later. */
export function endsPortrait(withdrawnAt: Date, { consentedAt }: PortraitWord): boolean {
  return consentedAt <= withdrawnAt;
}
