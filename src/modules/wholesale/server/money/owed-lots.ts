import { lifted, type Db } from '#platform/database/server';
import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { owedOf } from '../../deal/lot.ts';
import { listDeals } from '../deal/deal.sql.ts';
import { listOwed, type Owed } from '../deal/lot.sql.ts';

/** What a business still owes of one lot it accepted. */
export interface OwedLot {
  readonly organisationId: string;
  readonly lotId: string;
  readonly dealId: string;
  readonly reference: string;
  readonly buyer: string;
  readonly payableOn: Day;
  readonly left: Centimes;
}

/** Answer for other modules: what is owed, lot by lot, the oldest first; as far as who asks may read. */
export async function owedLots(db: Db, whose: Owed = {}): Promise<OwedLot[]> {
  const lots = await listOwed(db, whose);
  const ids = [...new Set(lots.map(({ dealId }) => dealId))];
  // A cooperative may read what is owed to it, and not the order of who gathers.
  const deals = await lifted(db, () => listDeals(db, ids));
  return lots.flatMap((lot) => {
    const { organisationId, lotId, dealId, payableOn } = lot;
    const deal = deals.find((one) => one.dealId === dealId);
    if (payableOn === undefined || deal === undefined) return [];
    const { reference, buyer } = deal;
    return [{ organisationId, lotId, dealId, reference, buyer: buyer.name, payableOn, left: owedOf(lot) }];
  });
}
