import { taxOfLot, type Lot, type Part } from '#modules/wholesale';
import { times } from '#platform/money';
import { billed, type Billed } from './draft-invoice.ts';

type Accepted = Pick<Lot, 'accepted' | 'batch' | 'bestBefore' | 'checkedAt'>;
type Sold = Pick<Part, 'name' | 'price' | 'gtin' | 'taxPerMille' | 'taxExemption' | 'abroad'>;

/**
 * The line of an invoice over a lot a business accepted: what of it is good, at the price frozen when it was
 * ordered, its tax in it: that of the day it was ordered, or of what leaves the country.
 */
export function draftLotInvoice(lot: Accepted, part: Sold): Billed {
  const { accepted, batch, bestBefore } = lot;
  const { name, price, gtin } = part;
  const { perMille, exemption, leaves } = taxOfLot(part, lot);
  return billed([
    {
      kind: 'goods',
      name,
      quantity: accepted,
      gross: times(price, accepted),
      taxPerMille: perMille,
      exemption,
      ...(leaves && { leaves }),
      ...(batch !== '' && { batches: [batch] }),
      ...(bestBefore !== undefined && { bestBefore }),
      ...(gtin !== '' && { gtin }),
    },
  ]);
}
