import { moneyOfPart, releaseForPart } from '#modules/sales/server';
import { plus } from '#platform/money';
import { hold, type Work } from '#platform/operation/server';
import { sumOf, type Part } from '../../deal/deal.ts';
import { owedOf } from '../../deal/lot.ts';
import { keptBetween, paidOf } from '../../deal/payment-spread.ts';
import { addPaid, listLots } from './lot.sql.ts';

/**
 * A step: what is kept for a part pays what was accepted of it, the oldest day first, and becomes the
 * cooperative's, less what the house keeps.
 */
export async function settlePart(work: Work, part: Part): Promise<void> {
  const { tx } = work;
  const lots = (await listLots(tx, [part.dealId])).filter(({ partId }) => partId === part.partId);
  const { held } = await moneyOfPart(tx, part);
  const claims = lots.flatMap((lot) =>
    lot.payableOn !== undefined && owedOf(lot) > 0
      ? [{ lotId: lot.lotId, payableOn: lot.payableOn, left: owedOf(lot) }]
      : [],
  );
  const paid = paidOf(held, claims);
  for (const lot of lots) {
    const amount = paid.get(lot.lotId);
    if (amount !== undefined) await addPaid(tx, hold(lot), amount);
  }
  const before = sumOf(lots.map((lot) => lot.paid));
  const amount = sumOf([...paid.values()]);
  const { commission, commissionTaxPerMille: taxPerMille } = part;
  const kept = keptBetween(before, plus(before, amount), { commission, taxPerMille });
  if (amount > 0) await releaseForPart(work, part, { amount, ...kept });
}
