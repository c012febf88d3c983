import type { Db } from '#platform/database/server';
import type { Portrait } from '../../portrait.ts';
import { listPortraits } from './portrait.sql.ts';

/** Answer for other modules: the photos of the members of a cooperative who agreed to one, within reach. */
export function portraitsOf(db: Db, organisationId: string): Promise<readonly Portrait[]> {
  return listPortraits(db, { organisationId });
}
