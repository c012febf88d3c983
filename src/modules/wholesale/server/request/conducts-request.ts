import { entrySummary } from '#modules/registry/server';
import type { Db } from '#platform/database/server';
import type { Actor } from '#platform/operation';
import { isBuyerOf, mayDeliver } from '../../permissions.ts';
import type { QuoteRequest } from '../../request/request.ts';

/** Answer for its neighbours: whether somebody conducts a request: who buys, or the union that gathers it. */
export async function conductsRequest(
  db: Db,
  actor: Actor,
  request: QuoteRequest,
  union: string | undefined,
): Promise<boolean> {
  if (isBuyerOf(actor, request)) return true;
  if (request.union === undefined || request.union !== union) return false;
  const entry = await entrySummary(db, request.union);
  return entry !== undefined && mayDeliver(actor, entry.cooperative);
}
