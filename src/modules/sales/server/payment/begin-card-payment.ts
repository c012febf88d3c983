import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayBuy } from '../../permissions.ts';
import { lockPurchase } from '../purchase/purchase.sql.ts';
import { beginPayment, listPayments } from './payment.sql.ts';

/**
 * Somebody goes to pay by card. Each time is a try of its own, with a reference of its own: an acquirer takes
 * none twice.
 */
export const beginCardPayment = creates({
  name: 'sales.begin-card-payment',
  input: z.object({ purchase: z.uuid() }),
  may: (actor) => mayBuy(actor),

  async run({ tx, actor, now }, { purchase: purchaseId }) {
    if (actor.kind !== 'person') return refused('forbidden');
    const purchase = await lockPurchase(tx, { personId: actor.personId, purchaseId });
    if (purchase === undefined || purchase.paymentWay !== 'card') return refused('not-paid-this-way');
    const payments = await listPayments(tx, purchase);
    if (payments.some(({ state }) => state === 'captured')) return refused('paid-already');
    const attempt = 1 + Math.max(0, ...payments.map((one) => one.attempt));
    await beginPayment(tx, purchase, attempt, now);
    return ok({ purchase: purchaseId, attempt });
  },
});
