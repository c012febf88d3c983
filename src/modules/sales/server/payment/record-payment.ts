import { lifted } from '#platform/database/server';
import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { parseDirhams } from '#platform/money';
import { ok, refused } from '#platform/result';
import { westernDigits } from '#platform/text';
import { readReference } from '../../order/purchase.ts';
import { mayKeepAllMoney } from '../../permissions.ts';
import { findByReference, lockPurchase } from '../purchase/purchase.sql.ts';
import { receivePayment } from './receive-payment.ts';

/**
 * The office found money on the bank's statement, or on the agency's: by its reference, and to the centime.
 * What can no longer be had is due back to the buyer.
 */
export const recordPayment = creates({
  name: 'sales.record-payment',
  input: z.object({
    reference: z.string().trim().max(40, 'too-long'),
    amount: z.string().max(40, 'too-long'),
  }),
  may: (actor) => mayKeepAllMoney(actor),

  async run(work, { reference: typed, amount }) {
    const { tx } = work;
    const reference = readReference(westernDigits(typed));
    const key = reference === undefined ? undefined : await findByReference(tx, reference);
    if (key === undefined) return refused('reference-unknown', 'reference');
    const purchase = await lifted(tx, () => lockPurchase(tx, key));
    if (purchase === undefined) return refused('reference-unknown', 'reference');
    if (purchase.paymentWay !== 'transfer' && purchase.paymentWay !== 'agency')
      return refused('not-paid-this-way', 'reference');
    const read = parseDirhams(westernDigits(amount));
    if (!read.ok) return refused('amount-unreadable', 'amount');
    if (read.value !== purchase.total)
      return refused('amount-differs', 'amount', { due: purchase.total / 100 });
    const done = await lifted(tx, () => receivePayment(work, purchase, 'ours'));
    if (!done.ok) return done;
    return ok({ reference: purchase.reference, lost: done.value.lost });
  },
});
