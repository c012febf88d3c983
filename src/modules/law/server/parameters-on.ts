import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import { legalParametersOn, type LegalParameters } from '../legal-parameters.ts';
import { standingVersions } from '../version.ts';
import { listLaw } from './parameter.sql.ts';

/** Answer for other modules, in their own transaction: what the law says on a day. */
export async function parametersOn(db: Db, day: Day): Promise<LegalParameters> {
  const { seeded, decisions } = await listLaw(db);
  return legalParametersOn(standingVersions(seeded, decisions), day);
}
