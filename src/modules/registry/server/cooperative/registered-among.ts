import type { Db } from '#platform/database/server';
import { listByIds } from '../directory/search.sql.ts';

/** Answer for other modules: which of some organisations stand registered, neither suspended nor ended. */
export async function registeredAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await listByIds(db, ids);
  return new Set(found.filter(({ state }) => state === 'registered').map((one) => one.organisationId));
}
