import { centimes, minus, plus, type Centimes } from '#platform/money';
import type { Billed } from './draft-invoice.ts';
import type { InvoiceLine } from './invoice.ts';
import { ratesAmong, sameTax, taxOf } from './tax-group.ts';

/** What the house kept of an order, and the rate its tax had the day the price was frozen. */
export interface Kept {
  readonly number: string;
  readonly commission: Centimes;
  readonly tax: Centimes;
  readonly taxPerMille: number;
}

/**
 * The lines of the house's invoice: one for each order. The tax was taken order by order and is not
 * computed again:
 * what the sum of rates says otherwise is a rounding.
 */
export function draftCommission(kept: readonly Kept[]): Billed {
  const lines = kept.map(({ number, commission, tax, taxPerMille }): InvoiceLine => ({
    kind: 'commission',
    name: { fr: number, ar: number },
    quantity: 1,
    net: commission,
    gross: plus(commission, tax),
    taxPerMille,
    exemption: '',
  }));
  const taxes = ratesAmong(lines).map((rate) => {
    const own = lines.filter((line) => sameTax(line, rate));
    const [net, gross] = [sum(own.map((one) => one.net)), sum(own.map((one) => one.gross))];
    const tax = taxOf(net, rate.taxPerMille);
    return { ...rate, net, tax, rounding: minus(minus(gross, net), tax) };
  });
  return { lines, taxes };
}

function sum(amounts: readonly Centimes[]): Centimes {
  return amounts.reduce((all, one) => plus(all, one), centimes(0));
}
