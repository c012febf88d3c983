import type { FullOrder } from '../order/order.sql.ts';
import { purchaseKey } from '../purchase/purchase-key.ts';
import type { TalkSubject } from './write-talk.ts';

/** A step: an order as what is talked about. */
export function orderSubject(order: FullOrder): TalkSubject {
  const { organisationId, communeCode, orderId, personId, number, contact, purchaseId } = order;
  const path = `/market/purchases/${purchaseKey(purchaseId)}`;
  return { organisationId, communeCode, subjectId: orderId, personId, number, contact, path };
}
