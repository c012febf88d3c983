import { freeFromOrder } from '#modules/market/server';
import { hold, type Work } from '#platform/operation/server';
import type { Part } from '../../deal/deal.ts';
import { savePartKept } from '../deal/part.sql.ts';

/** A step: what was kept in the store for a part is free again. */
export async function freeKeptPart(work: Work, part: Part): Promise<void> {
  const { organisationId: cooperative, productId: product, keepingId: line, kept: quantity } = part;
  if (line === undefined || product === undefined) return;
  await freeFromOrder(work, { cooperative, product, line, quantity }, part.dealId);
  await savePartKept(work.tx, hold(part), { kept: 0 });
}
