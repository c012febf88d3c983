import type { Db } from '#platform/database/server';
import type { OfficerFunction } from '../../member.ts';
import { listMembers } from '../member/member.sql.ts';

/** A list to choose from; a larger cooperative chooses among those whose names come first. */
const SHOWN = 500;

/** A member as others choose her: her name, and what she does today. */
export interface MemberToChoose {
  readonly memberId: string;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly functions: readonly OfficerFunction[];
}

/** Answer for other modules: who belongs to an entry today, officers first, as far as who asks may see people. */
export async function membersToChoose(db: Db, organisationId: string): Promise<MemberToChoose[]> {
  const members = await listMembers(db, organisationId, { limit: SHOWN });
  const here = members
    .filter(({ leftOn }) => leftOn === undefined)
    .map(({ memberId, nameLatin, nameArabic, terms }) => ({
      memberId,
      nameLatin,
      ...(nameArabic !== undefined && { nameArabic }),
      functions: terms.filter(({ toDay }) => toDay === undefined).map((term) => term.function),
    }));
  return here.toSorted((a, b) => Number(b.functions.length > 0) - Number(a.functions.length > 0));
}
