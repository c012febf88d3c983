import type { SoldThing } from '#modules/market';
import { listByProduct } from '#modules/market/server';
import { newId } from '#platform/ids';
import { hold, type Work } from '#platform/operation/server';
import { refused, type Result } from '#platform/result';
import type { Part } from '../../deal/deal.ts';
import { savePartKept } from '../deal/part.sql.ts';
import { freeKeptPart } from './free-kept-part.ts';
import { keepInStore, type StoreRefusal } from './keep-in-store.ts';

interface Asked {
  readonly product: string;
  readonly lotId: string;
  readonly quantity: number;
  readonly forWhom: string;
}

/**
 * A step: a lot is put together from the store, first out of what was kept for its part. What of that is left
 * stays kept.
 */
export async function takeForLot(
  work: Work,
  part: Part,
  { product, lotId: line, quantity, forWhom }: Asked,
): Promise<Result<SoldThing, StoreRefusal>> {
  const { organisationId: cooperative } = part;
  const [thing] = await listByProduct(work.tx, [product]);
  if (thing?.organisationId !== cooperative || thing.kind !== part.kind)
    return refused('not-in-store', 'product');
  const kept = product === part.productId ? part.kept : 0;
  if (kept > 0) await freeKeptPart(work, part);
  const taken = await keepInStore(work, { cooperative, product, line, quantity, forWhom });
  const rest = kept - quantity;
  if (!taken.ok || rest <= 0) return taken;
  const keepingId = newId<'allocation'>();
  const again = await keepInStore(work, { cooperative, product, line: keepingId, quantity: rest, forWhom });
  if (!again.ok) return again;
  await savePartKept(work.tx, hold(part), { kept: rest, keepingId });
  return taken;
}
