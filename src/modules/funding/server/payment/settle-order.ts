import type { Held, Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import type { Convention } from '../../convention/convention.ts';
import type { PaymentOrder } from '../../money/payment-order.ts';
import { saveConvention } from '../convention/convention.sql.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { saveOrder } from './order.sql.ts';

/** A step: writes what became of an order, and what everybody sees of it. */
export async function settleOrder(
  work: Work,
  held: Held<Convention>,
  order: Parameters<typeof saveOrder>[2],
) {
  await saveOrder(work.tx, held, order);
  const { proposedBy } = held;
  await saveConvention(work.tx, held, { ...(proposedBy !== undefined && { proposedBy }) });
  await keepProjectLines(work, [held.awardId]);
  const { organisationId, communeCode, conventionId } = held;
  const orderId: PaymentOrder['orderId'] = order.orderId;
  return ok({ organisationId, communeCode, convention: conventionId, order: orderId });
}
