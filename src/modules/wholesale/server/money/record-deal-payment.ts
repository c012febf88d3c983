import { z } from 'zod';
import { readReference } from '#modules/sales';
import { receiveForPart } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { parseDirhams, type Centimes } from '#platform/money';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { westernDigits } from '#platform/text';
import { sumOf } from '../../deal/deal.ts';
import { spreadPayment } from '../../deal/payment-spread.ts';
import { mayKeepCustomers } from '../../permissions.ts';
import { short } from '../../typed-input.ts';
import { dealMoney } from '../deal/deal-money.ts';
import { findByReference, lockDeal } from '../deal/deal.sql.ts';
import { listLots } from '../deal/lot.sql.ts';
import { listParts } from '../deal/part.sql.ts';
import { settlePart } from '../deal/settle-part.ts';

/**
 * The office found on the bank's statement what a business paid for an order: each cooperative is paid for
 * what was accepted from it, the oldest day first; what is more is kept for what is still to come.
 */
export const recordDealPayment = creates({
  name: 'wholesale.record-deal-payment',
  input: z.object({ reference: short(40), amount: short(40) }),
  may: (actor) => mayKeepCustomers(actor),

  async run(work, { reference: typed, amount: said }) {
    const { tx } = work;
    const reference = readReference(westernDigits(typed));
    const dealId = reference === undefined ? undefined : await findByReference(tx, reference);
    if (dealId === undefined) return refused('reference-unknown', 'reference');
    const amount = parseDirhams(westernDigits(said));
    if (!amount.ok || amount.value === 0) return refused('amount-unreadable', 'amount');
    return lifted(tx, () => receive(work, dealId, amount.value));
  },
});

async function receive(work: Work, dealId: string, amount: Centimes) {
  const { tx } = work;
  const deal = await lockDeal(tx, dealId);
  if (deal === undefined) return refused('reference-unknown', 'reference');
  const [parts, lots] = [await listParts(tx, [dealId]), await listLots(tx, [dealId])];
  const money = await dealMoney(tx, parts, lots);
  // An order that ended expects nothing more than what was accepted.
  const owing =
    deal.state === 'open'
      ? money
      : money.map((one) => ({ ...one, open: sumOf(one.claims.map(({ left }) => left)) }));
  const spread = spreadPayment(amount, owing);
  if (!spread.ok) return spread;
  for (const part of parts) {
    const given = spread.value.get(part.partId);
    if (given === undefined || given === 0) continue;
    await receiveForPart(work, part, given);
    await settlePart(work, part);
  }
  return ok({ reference: deal.reference, deal: dealId });
}
