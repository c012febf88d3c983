import type { Order, OrderLine } from '#modules/sales';
import { centimes, plus, share, times, type Centimes } from '#platform/money';
import type { InvoiceLine } from './invoice.ts';
import { netOfLines, ratesAmong, sameTax, taxGroups, type Gross, type TaxGroup } from './tax-group.ts';

type Sold = Pick<Order, 'delivery'> & {
  readonly lines: readonly Pick<
    OrderLine,
    'name' | 'number' | 'batches' | 'quantity' | 'price' | 'taxPerMille' | 'taxExemption'
  >[];
};

export interface Billed {
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxGroup[];
}

type Unbilled = Omit<InvoiceLine, 'net'>;

/** The lines of an invoice, from those frozen on the order. Prices have their tax in them. */
export function draftInvoice({ lines, delivery }: Sold): Billed {
  const goods = lines.map((line): Unbilled => {
    const { name, number, batches = [], quantity, price, taxPerMille, taxExemption } = line;
    return {
      kind: 'goods',
      name,
      ...(number !== undefined && { piece: number }),
      ...(batches.length > 0 && { batches: batches.map(({ code }) => code) }),
      quantity,
      gross: times(price, quantity),
      taxPerMille,
      exemption: taxExemption,
    };
  });
  return billed([...goods, ...deliveryLines(goods, delivery)]);
}

/** Lines with the net amount of each, and their tax by rate. */
export function billed(lines: readonly Unbilled[], before: readonly Gross[] = []): Billed {
  const taxes = taxGroups(lines, before);
  const nets = netOfLines(lines, taxes);
  return { taxes, lines: lines.map((line, at) => ({ ...line, net: nets[at] ?? centimes(0) })) };
}

/**
 * Delivery is taxed as the goods it brings (tax code, article 96, to be checked by who keeps the books):
 * where they
 * have several rates, in proportion.
 */
function deliveryLines(goods: readonly Unbilled[], delivery: Centimes): Unbilled[] {
  if (delivery === 0) return [];
  const rates = ratesAmong(goods);
  const parts = share(
    delivery,
    rates.map((rate) =>
      goods.filter((one) => sameTax(one, rate)).reduce((sum, { gross }) => plus(sum, gross), centimes(0)),
    ),
  );
  return rates.flatMap((rate, at) => {
    const gross = parts[at] ?? centimes(0);
    return gross === 0 ? [] : [{ ...rate, kind: 'delivery' as const, name: NO_NAME, quantity: 1, gross }];
  });
}

/** A delivery has no name of its own: it is said in the language of who reads. */
const NO_NAME = { fr: '', ar: '' };
