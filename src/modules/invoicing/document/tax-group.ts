import { centimes, minus, plus, share, type Centimes } from '#platform/money';

/** What makes lines be taxed together: one rate, or one article that exempts. */
export interface TaxKey {
  readonly taxPerMille: number;
  /** Why no tax is charged: an article of the tax code; empty when it is. */
  readonly exemption: string;
  /** It is not charged because the goods leave the country. */
  readonly leaves?: true;
}

/** What is taxed at one rate, or exempt by one article. */
export interface TaxGroup extends TaxKey {
  readonly net: Centimes;
  readonly tax: Centimes;
  /** What the buyer pays, less net and tax: a centime at most, where no net has exactly this price. */
  readonly rounding: Centimes;
}

/** An amount with its tax: what a buyer sees and pays. */
export interface Gross extends TaxKey {
  readonly gross: Centimes;
}

const THOUSAND = 1_000n;

/** The net amount and the tax in a price that has its tax in it: each rounded once, half away from zero. */
export function splitGross(gross: Centimes, taxPerMille: number): Pick<TaxGroup, 'net' | 'tax' | 'rounding'> {
  const whole = THOUSAND + BigInt(taxPerMille);
  const net = centimes((BigInt(gross) * THOUSAND * 2n + whole) / (2n * whole));
  const tax = taxOf(net, taxPerMille);
  return { net, tax, rounding: minus(minus(gross, net), tax) };
}

/** The tax on an amount without it. */
export function taxOf(net: Centimes, taxPerMille: number): Centimes {
  return centimes((BigInt(net) * BigInt(taxPerMille) + THOUSAND / 2n) / THOUSAND);
}

export function sameTax(a: TaxKey, b: TaxKey): boolean {
  return a.taxPerMille === b.taxPerMille && a.exemption === b.exemption && a.leaves === b.leaves;
}

/** The rates among some amounts, the highest first, each once. */
export function ratesAmong(amounts: readonly TaxKey[]): TaxKey[] {
  const rates = amounts
    .map(({ taxPerMille, exemption, leaves }): TaxKey => ({
      taxPerMille,
      exemption,
      ...(leaves && { leaves }),
    }))
    .toSorted((a, b) => b.taxPerMille - a.taxPerMille || (a.exemption < b.exemption ? -1 : 1));
  return rates.filter((one, at) => rates.findIndex((other) => sameTax(one, other)) === at);
}

/**
 * The tax of amounts, by rate. What was billed already at each rate comes first, so that parts of a whole
 * add up
 * to the tax of the whole, whatever the parts.
 */
export function taxGroups(amounts: readonly Gross[], before: readonly Gross[] = []): TaxGroup[] {
  return ratesAmong(amounts).map((rate) => {
    const earlier = sumOf(before.filter((one) => sameTax(one, rate)));
    const all = plus(earlier, sumOf(amounts.filter((one) => sameTax(one, rate))));
    const [from, to] = [splitGross(earlier, rate.taxPerMille), splitGross(all, rate.taxPerMille)];
    return {
      ...rate,
      net: minus(to.net, from.net),
      tax: minus(to.tax, from.tax),
      rounding: minus(to.rounding, from.rounding),
    };
  });
}

/** The net amount of each line: those of one rate share its net exactly. */
export function netOfLines(lines: readonly Gross[], groups: readonly TaxGroup[]): Centimes[] {
  const nets = new Map<Gross, Centimes>();
  for (const group of groups) {
    const own = lines.filter((one) => sameTax(one, group));
    const shares = share(
      group.net,
      own.map(({ gross }) => gross),
    );
    for (const [at, line] of own.entries()) nets.set(line, shares[at] ?? centimes(0));
  }
  return lines.map((line) => nets.get(line) ?? centimes(0));
}

function sumOf(amounts: readonly Gross[]): Centimes {
  return amounts.reduce((sum, { gross }) => plus(sum, gross), centimes(0));
}
