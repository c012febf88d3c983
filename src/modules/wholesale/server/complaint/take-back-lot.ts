import { giveBackOfPart, unreleaseForPart } from '#modules/sales/server';
import type { Held, Work } from '#platform/operation/server';
import { surplusOf, takenBack } from '../../deal/complaint.ts';
import { sumOf } from '../../deal/deal.ts';
import type { Lot, Outcome } from '../../deal/lot.ts';
import { minus } from '#platform/money';
import { keptBetween } from '../../deal/payment-spread.ts';
import { dealMoney } from '../deal/deal-money.ts';
import { listLots, saveReturned } from '../deal/lot.sql.ts';
import { listParts } from '../deal/part.sql.ts';
import { settlePart } from '../deal/settle-part.ts';

interface Taken {
  readonly quantity: number;
  readonly outcome: Outcome;
  readonly isClosed: boolean;
}

/**
 * A step: some of a lot that was accepted are taken back. What was paid of them leaves what is due to the
 * cooperative, with the commission the house kept of it; it pays what else is owed of the part, and what is
 * more than the part can still be worth is due back to who paid.
 */
export async function takeBackLot(work: Work, lot: Held<Lot>, taken: Taken): Promise<void> {
  const { tx } = work;
  const part = (await listParts(tx, [lot.dealId])).find(({ partId }) => partId === lot.partId);
  if (part === undefined) throw new Error('a lot belongs to a part');
  const { commission, commissionTaxPerMille: taxPerMille, price } = part;
  const ofPart = async () =>
    (await listLots(tx, [lot.dealId])).filter(({ partId }) => partId === part.partId);
  const before = sumOf((await ofPart()).map(({ paid }) => paid));
  const { back, ...after } = takenBack(lot, { ...taken, price });
  await saveReturned(tx, lot, after);
  if (back > 0) {
    const kept = keptBetween(minus(before, back), before, { commission, taxPerMille });
    await unreleaseForPart(work, part, { amount: back, ...kept });
  }
  await settlePart(work, part);
  const [money] = await dealMoney(tx, [part], await ofPart());
  if (money === undefined) return;
  const surplus = surplusOf({ ...money, isClosed: taken.isClosed });
  if (surplus > 0) await giveBackOfPart(work, part, surplus);
}
