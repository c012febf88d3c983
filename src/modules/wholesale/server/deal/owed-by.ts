import type { Db } from '#platform/database/server';
import { centimes, minus, plus, type Centimes } from '#platform/money';
import { sumOf, worthOf } from '../../deal/deal.ts';
import { owedOf } from '../../deal/lot.ts';
import { listOfBuyer } from './deal.sql.ts';
import { listLots } from './lot.sql.ts';
import { listParts } from './part.sql.ts';

/** Answer for its neighbours: what a business owes and will owe: all it ordered and has not paid. */
export async function owedBy(db: Db, personId: string): Promise<Centimes> {
  const deals = await listOfBuyer(db, personId);
  const ids = deals.map(({ dealId }) => dealId);
  const [parts, lots] = [await listParts(db, ids), await listLots(db, ids)];
  const open = new Set<string>(deals.filter(({ state }) => state === 'open').map(({ dealId }) => dealId));
  return parts.reduce((sum, part) => {
    const own = lots.filter(({ partId }) => partId === part.partId);
    const paid = sumOf(own.map((lot) => lot.paid));
    const owed = open.has(part.dealId) ? minus(worthOf(part, own), paid) : sumOf(own.map(owedOf));
    return plus(sum, owed);
  }, centimes(0));
}
