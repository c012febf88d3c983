import type { Id, OrganisationId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Milieu } from '#platform/territory';
import type { Locale } from '#platform/text';
import type { Day } from '#platform/time';

export type AwardId = Id<'award'>;

/** `grant` follows a call, `prize` a contest and asks nothing back, `direct` was decided without a call. */
export const AWARD_KINDS = ['grant', 'prize', 'direct'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** What somebody was granted, with the facts of the register that day. */
export interface Award {
  readonly organisationId: OrganisationId;
  readonly awardId: AwardId;
  readonly communeCode: string;
  readonly programme: string;
  readonly programmeName: string;
  readonly programmeAr?: string;
  readonly edition: string;
  readonly lot?: string;
  readonly funder: string;
  readonly kind: AwardKind;
  readonly recipientKind: 'cooperative' | 'union' | 'other';
  readonly recipientFr: string;
  readonly recipientAr: string;
  readonly titleFr: string;
  readonly titleAr: string;
  readonly amount?: Centimes;
  readonly cost?: Centimes;
  readonly awardedOn: Day;
  readonly ledByWomen?: boolean;
  readonly milieu: Milieu;
  readonly fromCall: boolean;
  readonly source?: string;
}

/** The name of a programme as a page in this language says it. */
export function programmeIn(
  locale: Locale,
  { programmeName, programmeAr }: Pick<Award, 'programmeName' | 'programmeAr'>,
): string {
  return (locale === 'ar' ? programmeAr : undefined) ?? programmeName;
}
