import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { lifted, type Db } from '#platform/database/server';
import { centimes, plus, type Centimes } from '#platform/money';
import { query } from '#platform/operation/server';
import type { Day } from '#platform/time';
import { AGES, ageOf, daysLate, type Age } from '../../customer/customer.ts';
import { owedOf } from '../../deal/lot.ts';
import { mayKeepCustomers } from '../../permissions.ts';
import { listUnsettled } from '../complaint/complaint.sql.ts';
import { listCustomers } from '../customer/customer.sql.ts';
import { dealMoney, dealTotals } from '../deal/deal-money.ts';
import { listAll, listDeals } from '../deal/deal.sql.ts';
import { listLots, listOwed } from '../deal/lot.sql.ts';
import { listParts } from '../deal/part.sql.ts';

/** What one order owes, at each age. */
export interface AgedDeal {
  readonly dealId: string;
  readonly reference: string;
  readonly buyer: string;
  readonly late: number;
  /** How many lots accepted, each with its invoice, are not paid whole. */
  readonly count: number;
  readonly ages: Readonly<Record<Age, Centimes>>;
  readonly total: Centimes;
}

/** The office of the market: businesses to accept, what is owed by age, what is due back. */
export const customersWorklist = query({
  name: 'wholesale.customers-worklist',
  input: z.object({}),
  async run({ db, actor, today }) {
    if (!mayKeepCustomers(actor)) return undefined;
    const law = await parametersOn(db, today);
    return lifted(db, async () => ({
      customers: await listCustomers(db),
      aged: await agedDeals(db, today),
      back: await dueBack(db),
      complaints: await unsettled(db),
      terms: { unsaid: law.tradeTermsUnsaidDays, most: law.tradeTermsAtMostDays },
    }));
  },
});

async function agedDeals(db: Db, today: Day): Promise<AgedDeal[]> {
  const owed = Map.groupBy(await listOwed(db), ({ dealId }) => dealId);
  const deals = await listDeals(db, [...owed.keys()]);
  const aged = deals.map(({ dealId, reference, buyer }) => {
    const lots = owed.get(dealId) ?? [];
    const at = (age: Age) =>
      lots.reduce(
        (sum, lot) => (ageOf(lot.payableOn ?? today, today) === age ? plus(sum, owedOf(lot)) : sum),
        centimes(0),
      );
    const late = Math.max(...lots.map(({ payableOn }) => daysLate(payableOn ?? today, today)));
    const total = lots.reduce((sum, lot) => plus(sum, owedOf(lot)), centimes(0));
    const [notDue = ZERO, to30 = ZERO, to60 = ZERO, to90 = ZERO, beyond = ZERO] = AGES.map(at);
    const ages = { 'not-due': notDue, 'to-30': to30, 'to-60': to60, 'to-90': to90, beyond };
    return { dealId, reference, buyer: buyer.name, late, count: lots.length, ages, total };
  });
  return aged.toSorted((a, b) => b.late - a.late);
}

const ZERO = centimes(0);

/** Orders of which something was paid and never came. */
async function dueBack(db: Db) {
  const all = await listAll(db);
  const ids = all.map(({ dealId }) => dealId);
  const [parts, lots] = [await listParts(db, ids), await listLots(db, ids)];
  // Nothing is due back of an order under way, unless some of it was taken back.
  const cameBack = new Set(lots.filter(({ returned }) => returned > 0).map(({ dealId }) => dealId));
  const some = all.filter(({ dealId, state }) => state === 'closed' || cameBack.has(dealId));
  const lines = [];
  for (const { dealId, reference, buyer } of some) {
    const own = parts.filter((part) => part.dealId === dealId);
    const { back } = dealTotals(await dealMoney(db, own, lots));
    if (back > 0) lines.push({ dealId, reference, buyer: buyer.name, back });
  }
  return lines;
}

/** Complaints that wait for an answer, and those a cooperative declined: an office may decide otherwise. */
async function unsettled(db: Db) {
  const complaints = await listUnsettled(db);
  const deals = await listDeals(db, [...new Set(complaints.map(({ dealId }) => dealId))]);
  return complaints.map(({ complaintId, dealId, state, quantity, askedAt }) => {
    const deal = deals.find((one) => one.dealId === dealId);
    const { reference = '', title = '', titleAr = '', buyer } = deal ?? {};
    const said = { complaintId, dealId, state, quantity, askedAt };
    return { ...said, reference, title, titleAr, buyer: buyer?.name ?? '' };
  });
}
