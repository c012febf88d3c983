import type { Db } from '#platform/database/server';
import { listOwing } from '#platform/ledger/server';
import { BOOK, COMMISSION } from '../../money/sales-book.ts';

/** Answer for other modules: the cooperatives of whose sales the house kept something. */
export async function sellersWithCommission(db: Db): Promise<string[]> {
  const kept = await listOwing(db, { book: BOOK, like: COMMISSION });
  return kept.map(({ organisationId }) => organisationId).toSorted();
}
