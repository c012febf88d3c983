import type { Lot, Part } from '#modules/wholesale';
import { times } from '#platform/money';
import { billed, type Billed } from './draft-invoice.ts';

type Accepted = Pick<Lot, 'accepted' | 'batch' | 'bestBefore'>;
type Sold = Pick<Part, 'name' | 'price' | 'gtin' | 'taxPerMille' | 'taxExemption'>;

/**
 * The line of an invoice over a lot a business accepted: what of it is good, at the price frozen when it was
 * ordered, its tax in it.
 */
export function draftLotInvoice(
  { accepted, batch, bestBefore }: Accepted,
  { name, price, gtin, taxPerMille, taxExemption }: Sold,
): Billed {
  return billed([
    {
      kind: 'goods',
      name,
      quantity: accepted,
      gross: times(price, accepted),
      taxPerMille,
      exemption: taxExemption,
      ...(batch !== '' && { batches: [batch] }),
      ...(bestBefore !== undefined && { bestBefore }),
      ...(gtin !== '' && { gtin }),
    },
  ]);
}
