import { commissionsOfParts } from '#modules/sales/server';
import { referencesOfParts } from '#modules/wholesale/server';
import type { Db } from '#platform/database/server';
import { centimes, minus } from '#platform/money';
import type { Kept } from '../../document/draft-commission.ts';
import { invoicedParts } from './commission-part.sql.ts';
import type { House } from './house.sql.ts';

/** What of the commission on a part is not invoiced yet; less than nothing: invoiced and given back since. */
export interface PartDue extends Kept {
  readonly partId: string;
  readonly sequence: number;
  /** The invoice that billed it last. */
  readonly invoiceId?: string;
}

/**
 * What the house kept of the parts of a cooperative beside what it invoiced: a part is paid in pieces, and
 * what was paid may be taken back.
 */
export async function partCommissions(db: Db, house: House, cooperative: string): Promise<PartDue[]> {
  const kept = await commissionsOfParts(db, cooperative);
  const parts = kept.map(({ partId }) => partId);
  const names = await referencesOfParts(db, { cooperative, parts });
  const done = await invoicedParts(db, house, parts);
  return kept.flatMap(({ partId, commission, tax }): PartDue[] => {
    const [name, before] = [names.get(partId), done.get(partId)];
    const due = minus(commission, before?.commission ?? centimes(0));
    if (name === undefined || due === 0) return [];
    return [
      {
        partId,
        number: name.reference,
        taxPerMille: name.taxPerMille,
        commission: due,
        tax: minus(tax, before?.tax ?? centimes(0)),
        sequence: (before?.times ?? 0) + 1,
        ...(before !== undefined && { invoiceId: before.invoiceId }),
      },
    ];
  });
}
