import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import { listRoll } from './member-roll.sql.ts';

/** Who belongs to a cooperative on a day, as far as a roll needs to know. */
export interface RollMember {
  readonly memberId: string;
  readonly nameLatin: string;
  readonly nameArabic?: string;
}

/** Answer for other modules: the members of a cooperative on a day, by name, within reach of who asks. */
export function memberRoll(db: Db, organisationId: string, day: Day): Promise<readonly RollMember[]> {
  return listRoll(db, { organisationId, day });
}
