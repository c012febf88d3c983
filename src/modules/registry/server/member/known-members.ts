import type { Db } from '#platform/database/server';
import { listKnown } from './member-roll.sql.ts';

/** A member as other modules know her: who she is, where she is told things, whether she left. */
export interface KnownMember {
  readonly memberId: string;
  readonly personId: string;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly phone?: string;
  readonly leftOn?: string;
}

/** Answer for other modules: everybody who belongs or belonged to a cooperative, within reach of who asks. */
export function knownMembers(db: Db, organisationId: string): Promise<readonly KnownMember[]> {
  return listKnown(db, organisationId);
}
