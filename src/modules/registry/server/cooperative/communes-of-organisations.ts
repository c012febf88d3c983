import type { Db } from '#platform/database/server';
import { listByIds } from '../directory/search.sql.ts';

/** Answer for other modules: the commune in which each of some organisations has its seat. */
export async function communesOfOrganisations(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await listByIds(db, ids);
  return new Map(found.map(({ organisationId, communeCode }) => [organisationId, communeCode]));
}
