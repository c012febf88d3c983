import { commissionsOfParts } from '#modules/sales/server';
import { referencesOfParts } from '#modules/wholesale/server';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import { centimes } from '#platform/money';
import { stillToBill } from '../../document/billed-month.ts';
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

interface Asked {
  readonly house: House;
  readonly cooperative: string;
  /** Only what it kept until this day. */
  readonly until?: Day;
}

const NOTHING = { commission: centimes(0), tax: centimes(0) };

/**
 * What the house kept of the parts of a cooperative beside what it invoiced: a part is paid in pieces, and
 * what was paid may be taken back.
 */
export async function partCommissions(
  db: Db,
  { house, cooperative: organisationId, until }: Asked,
): Promise<PartDue[]> {
  const kept = await commissionsOfParts(db, { organisationId });
  const stood = until === undefined ? kept : await commissionsOfParts(db, { organisationId, until });
  const parts = kept.map(({ partId }) => partId);
  const names = await referencesOfParts(db, { cooperative: organisationId, parts });
  const done = await invoicedParts(db, house, parts);
  return kept.flatMap(({ partId, ...now }): PartDue[] => {
    const [name, before] = [names.get(partId), done.get(partId)];
    const then = stood.find((one) => one.partId === partId) ?? NOTHING;
    const { commission, tax } = stillToBill(then, { now, billed: before ?? NOTHING });
    if (name === undefined || commission === 0) return [];
    return [
      {
        partId,
        number: name.reference,
        taxPerMille: name.taxPerMille,
        commission,
        tax,
        sequence: (before?.times ?? 0) + 1,
        ...(before !== undefined && { invoiceId: before.invoiceId }),
      },
    ];
  });
}
