import type { Db } from '#platform/database/server';
import { segmentsOf } from '#platform/ledger';
import { listStanding } from '#platform/ledger/server';
import { centimes } from '#platform/money';
import { strayedAccounts, type CountedAccount, type StrayedAccount } from '../../money/book-check.ts';
import { BOOK, escrowAccount } from '../../money/sales-book.ts';
import { listMoneyOf, listOrderMoney } from './order-money.sql.ts';

/** Some orders and payouts. */
interface Only {
  readonly orders: readonly string[];
  readonly payouts: readonly string[];
}

/** The books of sales counted anew from their transfers, or what of them is of some orders: what strays. */
export async function countBooks(db: Db, only?: Only): Promise<StrayedAccount[]> {
  const likes =
    only === undefined
      ? ['order/%', 'payout/%']
      : [...only.orders.map((id) => `order/${id}/%`), ...only.payouts.map((id) => `payout/${id}`)];
  const debts: CountedAccount[] = [];
  for (const like of new Set(likes)) debts.push(...(await listStanding(db, { book: BOOK, like })));
  const held = new Set(debts.map(({ account }) => account));
  const named = debts.flatMap(({ account }) => segmentsOf(account)[1] ?? []);
  const orders = only === undefined ? await listOrderMoney(db, named) : await listMoneyOf(db, only.orders);
  // A paid order whose escrow holds nothing at all has no line among them.
  const empty = orders.flatMap(({ organisationId, orderId }): CountedAccount[] => {
    const account = escrowAccount(orderId);
    return held.has(account) ? [] : [{ organisationId, account, amount: centimes(0) }];
  });
  return strayedAccounts([...debts, ...empty], orders);
}
