import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { findByReference, lockPurchase } from '../purchase/purchase.sql.ts';
import { listPayments, settlePayment } from './payment.sql.ts';

/** What was to be paid can no longer be had: the card stays authorised and is never debited. */
export const letCardGo = creates({
  name: 'sales.let-card-go',
  input: z.object({ reference: z.string(), attempt: z.number().int().min(1) }),
  may: (actor) => actor.kind === 'system',

  async run({ tx, now }, { reference, attempt }) {
    const key = await findByReference(tx, reference);
    const purchase = key === undefined ? undefined : await lockPurchase(tx, key);
    const tries = purchase === undefined ? [] : await listPayments(tx, purchase);
    const mine = tries.find((one) => one.attempt === attempt);
    if (purchase === undefined || mine === undefined || mine.state === 'captured')
      return refused('reference-unknown');
    await settlePayment(tx, purchase, { paymentId: mine.paymentId, state: 'void', now });
    return ok({ reference });
  },
});
