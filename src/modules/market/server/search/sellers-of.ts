import type { Db } from '#platform/database/server';
import { listSellers } from './listing.sql.ts';

/** Answer for other modules: who sells a kind of thing in a place, who shows most of it first. */
export function sellersOf(
  db: Db,
  asked: { readonly kind: string; readonly place: string; readonly limit: number },
): Promise<{ organisationId: string; communeCode: string }[]> {
  return listSellers(db, asked);
}
