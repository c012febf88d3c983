import type { Id, OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';

/** How she said it: herself with her own account, or aloud to an officer, before a witness. */
export type ConsentWay = 'herself' | 'aloud';

/** That somebody agreed to be named beside what she made. It stands until she takes it back. */
export interface NamingConsent {
  readonly organisationId: OrganisationId;
  readonly consentId: Id<'naming-consent'>;
  readonly communeCode: string;
  readonly memberId: string;
  readonly personId: string;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly way: ConsentWay;
  /** Who heard it with the officer, when she said it aloud. */
  readonly witness: string;
  readonly givenAt: Date;
  readonly withdrawnAt?: Date;
  readonly withdrawnWay?: ConsentWay;
}

export function stands({ withdrawnAt }: Pick<NamingConsent, 'withdrawnAt'>): boolean {
  return withdrawnAt === undefined;
}

/** Whether she had agreed at an instant: given by then, and not taken back before it. */
export function agreedAt(hers: readonly Pick<NamingConsent, 'givenAt' | 'withdrawnAt'>[], at: Date): boolean {
  return hers.some(
    ({ givenAt, withdrawnAt }) => givenAt <= at && (withdrawnAt === undefined || withdrawnAt > at),
  );
}

interface Asked {
  readonly agrees: boolean;
  readonly way: ConsentWay;
  readonly witness: string;
  readonly hasLeft: boolean;
}

export type ConsentRefusal =
  | 'named-already'
  | 'not-named'
  | 'hers-to-give'
  | 'witness-missing'
  | 'member-left';

/**
 * Whether her consent may be written down, or taken back. Taken back by herself, only she gives it again;
 * taking back is never refused to anybody.
 */
export function maySettle(
  before: readonly NamingConsent[],
  { agrees, way, witness, hasLeft }: Asked,
): Result<undefined, ConsentRefusal> {
  const standing = before.some(stands);
  if (!agrees) return standing ? ok(undefined) : refused('not-named');
  if (standing) return refused('named-already');
  if (hasLeft) return refused('member-left');
  if (way === 'herself') return ok(undefined);
  const last = before.toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0];
  if (last?.withdrawnWay === 'herself') return refused('hers-to-give');
  return witness.trim().length < 2 ? refused('witness-missing', 'witness') : ok(undefined);
}
