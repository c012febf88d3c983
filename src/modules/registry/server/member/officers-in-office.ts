import type { Db } from '#platform/database/server';
import type { OfficerFunction } from '../../member.ts';
import { listOfficersInOffice } from './member.sql.ts';

/** Somebody who may answer for a cooperative today. */
export interface OfficerInOffice {
  readonly organisationId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly function: OfficerFunction;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly phone?: string;
}

/** Answer for other modules: the officers of some cooperatives, as far as who asks may see people. */
export function officersInOffice(db: Db, ids: readonly string[]): Promise<OfficerInOffice[]> {
  return listOfficersInOffice(db, ids);
}
