import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { findByReference, lockPurchase } from '../purchase/purchase.sql.ts';
import { listPayments, settlePayment } from './payment.sql.ts';
import { receivePayment } from './receive-payment.ts';

/**
 * An acquirer says what became of a try. Authorised, everything is taken again in this same transaction and
 * only then may the card be debited; said twice, the first answer stands. Refused tries are kept: several may
 * come before one that succeeds.
 */
export const takeCardNotice = creates({
  name: 'sales.take-card-notice',
  input: z.object({
    reference: z.string(),
    attempt: z.number().int().min(1),
    amountCentimes: z.number().int().min(1),
    isAuthorised: z.boolean(),
  }),
  may: (actor) => actor.kind === 'system',

  async run(work, { reference, attempt, amountCentimes, isAuthorised }) {
    const { tx, now } = work;
    const key = await findByReference(tx, reference);
    const purchase = key === undefined ? undefined : await lockPurchase(tx, key);
    if (purchase === undefined || purchase.paymentWay !== 'card') return refused('reference-unknown');
    if (amountCentimes !== purchase.total) return refused('amount-differs');
    const tries = await listPayments(tx, purchase);
    const mine = tries.find((one) => one.attempt === attempt);
    if (mine === undefined) return refused('reference-unknown');
    if (mine.state === 'captured') return ok({ debit: true });
    if (mine.state === 'void' || tries.some(({ state }) => state === 'captured')) return ok({ debit: false });
    if (!isAuthorised) {
      await settlePayment(tx, purchase, { paymentId: mine.paymentId, state: 'refused', now });
      return ok({ debit: false });
    }
    const received = await receivePayment(work, purchase, 'to-be-taken', attempt);
    return received.ok ? ok({ debit: true }) : received;
  },
});
