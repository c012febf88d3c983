import type { Db } from '#platform/database/server';
import { aidsOf, type Aid } from '../../convention/aid.ts';
import { listLinesOf } from '../result/project-line.sql.ts';

/** A step: all aid of an organisation but that of one award, whoever gave it. */
export async function otherAid(
  db: Db,
  { organisationId, awardId }: { readonly organisationId: string; readonly awardId: string },
): Promise<Aid[]> {
  const lines = await listLinesOf(db, organisationId);
  return aidsOf(lines.filter((line) => line.awardId !== awardId));
}
