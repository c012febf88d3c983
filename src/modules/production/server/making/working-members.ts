import { knownMembers } from '#modules/registry/server';
import type { Db } from '#platform/database/server';
import type { Made } from '../../making/batch-making.ts';
import { partsOf } from '../../making/making.ts';
import { listPublicNames } from '../consent/consent.sql.ts';

/** A step of queries: every member who may have made something, what she did of it, whether she is named. */
export async function workingMembers(db: Db, cooperative: string, made: Made | undefined) {
  const members = await knownMembers(db, cooperative);
  const ids = members.map(({ memberId }) => memberId);
  const named = await listPublicNames(db, cooperative, ids);
  const work = new Map(partsOf(made?.makers ?? []).map((one) => [one.memberId, one]));
  return members
    .filter(({ memberId, leftOn }) => leftOn === undefined || work.has(memberId))
    .map(({ memberId, nameLatin, nameArabic }) => ({
      memberId,
      nameLatin,
      ...(nameArabic !== undefined && { nameArabic }),
      tenths: work.get(memberId)?.tenths ?? 0,
      basisPoints: work.get(memberId)?.basisPoints ?? 0,
      isNamed: named.has(memberId),
    }));
}
