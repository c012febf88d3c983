import { commissionOn, sumOfCommission, taxOn, type CommissionPart } from '#modules/sales';
import { centimes, minus, plus, share, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';

/** What is owed of one lot accepted from a part. */
export interface Claim {
  readonly lotId: string;
  readonly payableOn: string;
  readonly left: Centimes;
}

/** One part, as far as its money goes. */
export interface Owing {
  readonly partId: string;
  readonly claims: readonly Claim[];
  /** What the part is worth and was not received yet, claims in it. */
  readonly open: Centimes;
}

const nothing = centimes(0);

/**
 * Spreads money over the cooperatives of an order: first over what was accepted, by the day it was to be paid
 * (of one day, in proportion), then over what is still to come, in proportion to it. It never exceeds what is
 * open, and nothing is lost.
 */
export function spreadPayment(
  amount: Centimes,
  parts: readonly Owing[],
): Result<ReadonlyMap<string, Centimes>, 'amount-above-due'> {
  const given = new Map(parts.map(({ partId }) => [partId, nothing]));
  const give = (weights: readonly (readonly [partId: string, most: Centimes])[], left: Centimes) => {
    const most = weights.reduce((sum, [, one]) => plus(sum, one), nothing);
    const taken = left < most ? left : most;
    for (const [at, part] of share(
      taken,
      weights.map(([, one]) => one),
    ).entries()) {
      const [partId] = weights[at] ?? [''];
      given.set(partId, plus(given.get(partId) ?? nothing, part));
    }
    return minus(left, taken);
  };
  let left = amount;
  const claims = parts.flatMap(({ partId, claims: own }) => own.map((claim) => ({ ...claim, partId })));
  for (const day of [...new Set(claims.map(({ payableOn }) => payableOn))].toSorted()) {
    const due = claims.filter(({ payableOn }) => payableOn === day);
    left = give(
      due.map(({ partId, left: owed }) => [partId, owed]),
      left,
    );
  }
  left = give(
    parts.map((part) => [part.partId, minus(part.open, claimed(part))]),
    left,
  );
  return left === 0 ? ok(given) : refused('amount-above-due', 'amount');
}

function claimed({ claims }: Owing): Centimes {
  return claims.reduce((sum, { left }) => plus(sum, left), nothing);
}

/** Pays lots with what is held for their part, the oldest day first. */
export function paidOf(held: Centimes, claims: readonly Claim[]): ReadonlyMap<string, Centimes> {
  let left = held;
  const paid = new Map<string, Centimes>();
  for (const { lotId, left: owed } of claims.toSorted((a, b) => (a.payableOn < b.payableOn ? -1 : 1))) {
    const taken = left < owed ? left : owed;
    if (taken > 0) paid.set(lotId, taken);
    left = minus(left, taken);
  }
  return paid;
}

/** What the house keeps when goods paid of a part grow: the commission of all of it, less that of before. */
export function keptBetween(
  before: Centimes,
  after: Centimes,
  {
    commission,
    taxPerMille,
  }: { readonly commission: readonly CommissionPart[]; readonly taxPerMille: number },
): { readonly commission: Centimes; readonly tax: Centimes } {
  const [was, is] = [before, after].map((goods) =>
    goods === 0 ? nothing : sumOfCommission(commissionOn(goods, commission)),
  );
  const [less, all] = [was ?? nothing, is ?? nothing];
  return { commission: minus(all, less), tax: minus(taxOn(all, taxPerMille), taxOn(less, taxPerMille)) };
}
