import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { segmentsOf } from '#platform/ledger';
import { listStanding, type StandingAccount } from '#platform/ledger/server';
import { centimes, plus, type Centimes } from '#platform/money';
import { query } from '#platform/operation/server';
import { holderAccount } from '../../money/holder.ts';
import { BOOK } from '../../money/sales-book.ts';
import { mayKeepAllMoney, mayPrepare } from '../../permissions.ts';
import { listOfCooperative, listOfMarket } from './courier-file.sql.ts';

/** What a courier collected at doors and has not brought. */
export interface CourierDebt {
  readonly courier: string;
  readonly amount: Centimes;
}

/** The files couriers gave: to a cooperative, or to the market. */
export const courierFiles = query({
  name: 'sales.courier-files',
  input: z.object({ cooperative: z.uuid().optional() }),
  async run({ db, actor }, { cooperative }) {
    if (cooperative === undefined)
      return mayKeepAllMoney(actor)
        ? { files: await listOfMarket(db), owing: owingOf(await listStanding(db, COLLECTED)) }
        : undefined;
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    const standing = (await listStanding(db, COLLECTED)).filter((one) => one.organisationId === cooperative);
    return {
      seller: entry.cooperative,
      files: await listOfCooperative(db, cooperative),
      owing: owingOf(standing),
    };
  },
});

const COLLECTED = { book: BOOK, like: `${holderAccount('courier')}%` };

/** What each courier collected and has not brought, the most first; an empty name is of nobody named. */
function owingOf(standing: readonly StandingAccount[]): CourierDebt[] {
  const debts = new Map<string, Centimes>();
  for (const { account, amount } of standing) {
    const courier = (segmentsOf(account)[2] ?? '').replaceAll('-', ' ');
    debts.set(courier, plus(debts.get(courier) ?? centimes(0), amount));
  }
  return [...debts]
    .map(([courier, amount]) => ({ courier, amount }))
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount);
}
