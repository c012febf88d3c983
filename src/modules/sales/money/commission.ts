import { centimes, plus, type Centimes } from '#platform/money';

/** One part of what the house keeps of a sale: a share of the goods, never below a floor nor above a ceiling. */
export interface CommissionPart {
  readonly name: string;
  /** Hundredths of a per cent: 300 is 3 %. */
  readonly basisPoints: number;
  readonly floor?: Centimes;
  readonly ceiling?: Centimes;
}

/** What was kept of one line, frozen when the order was placed. */
export interface CommissionTaken {
  readonly name: string;
  readonly basisPoints: number;
  readonly amount: Centimes;
}

const WHOLE = 10_000;

/** The share of an amount, rounded once, half away from zero. */
export function shareOf(amount: Centimes, basisPoints: number): Centimes {
  return centimes((BigInt(amount) * BigInt(basisPoints) + BigInt(WHOLE / 2)) / BigInt(WHOLE));
}

/** The commission of a line of goods: never more than the goods themselves, deliveries never counted. */
export function commissionOn(goods: Centimes, parts: readonly CommissionPart[]): CommissionTaken[] {
  let left: number = goods;
  return parts.map(({ name, basisPoints, floor, ceiling }) => {
    const asked = Math.max(shareOf(goods, basisPoints), floor ?? 0);
    const amount = centimes(Math.min(asked, ceiling ?? asked, left));
    left -= amount;
    return { name, basisPoints, amount };
  });
}

export function sumOfCommission(taken: readonly Pick<CommissionTaken, 'amount'>[]): Centimes {
  return taken.reduce((sum, { amount }) => plus(sum, amount), centimes(0));
}

const THOUSAND = 1_000n;

/** The tax on an amount without it, rounded once, half away from zero. */
export function taxOn(amount: Centimes, perMille: number): Centimes {
  return centimes((BigInt(amount) * BigInt(perMille) + THOUSAND / 2n) / THOUSAND);
}
