import type { FullOrder } from '#modules/sales/server';

/** What of an order its request shows. */
export function orderShown({ state, number, purchaseId, balancePurchaseId, delivery, goods }: FullOrder) {
  return { state, number, purchaseId, balancePurchaseId, delivery, goods };
}
