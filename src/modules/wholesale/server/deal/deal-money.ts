import { moneyOfPart } from '#modules/sales/server';
import type { Db } from '#platform/database/server';
import { centimes, minus, plus, type Centimes } from '#platform/money';
import { sumOf, worthOf, type Part } from '../../deal/deal.ts';
import { owedOf, type Lot } from '../../deal/lot.ts';
import type { Owing } from '../../deal/payment-spread.ts';

/** Where the money of one part stands. */
export interface PartMoney extends Owing {
  readonly worth: Centimes;
  readonly accepted: Centimes;
  readonly paid: Centimes;
  /** Received before it was owed, and kept. */
  readonly held: Centimes;
  /** Due back to who paid. */
  readonly back: Centimes;
}

/** Answer for its neighbours: the money of each part of an order. */
export async function dealMoney(
  db: Db,
  parts: readonly Part[],
  lots: readonly Lot[],
): Promise<readonly PartMoney[]> {
  const all: PartMoney[] = [];
  for (const part of parts) {
    const own = lots.filter(({ partId }) => partId === part.partId);
    const { held, back } = await moneyOfPart(db, part);
    const paid = sumOf(own.map((lot) => lot.paid));
    const worth = worthOf(part, own);
    const claims = own.flatMap((lot) =>
      lot.payableOn !== undefined && owedOf(lot) > 0
        ? [{ lotId: lot.lotId, payableOn: lot.payableOn, left: owedOf(lot) }]
        : [],
    );
    const open = minus(minus(worth, paid), held);
    all.push({
      partId: part.partId,
      claims,
      open: open > 0 ? open : centimes(0),
      worth,
      accepted: sumOf(own.map(({ amount }) => amount)),
      paid,
      held,
      back,
    });
  }
  return all;
}

/** What an order is worth, and how much of it was received. */
export function dealTotals(money: readonly PartMoney[]) {
  const total = (pick: (one: PartMoney) => Centimes) =>
    money.reduce((sum, one) => plus(sum, pick(one)), centimes(0));
  return {
    worth: total(({ worth }) => worth),
    accepted: total(({ accepted }) => accepted),
    received: total(({ paid, held }) => plus(paid, held)),
    owed: total(({ claims }) => sumOf(claims.map(({ left }) => left))),
    back: total(({ back }) => back),
  };
}
