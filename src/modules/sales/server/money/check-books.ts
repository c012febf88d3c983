import { reading, type Db } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { segmentsOf } from '#platform/ledger';
import { listStanding } from '#platform/ledger/server';
import { logger } from '#platform/log/server';
import { centimes } from '#platform/money';
import { databaseScope, SYSTEM } from '#platform/operation';
import { strayedAccounts, type CountedAccount, type StrayedAccount } from '../../money/book-check.ts';
import { BOOK, escrowAccount } from '../../money/sales-book.ts';
import { listOrderMoney } from './order-money.sql.ts';

/** Every book of sales counted anew from its transfers, beside what the orders say: what does not agree. */
export function strayedBooks(db?: Db): Promise<StrayedAccount[]> {
  return reading(
    databaseScope(SYSTEM),
    async (handle) => {
      const debts = [
        ...(await listStanding(handle, { book: BOOK, like: 'order/%' })),
        ...(await listStanding(handle, { book: BOOK, like: 'payout/%' })),
      ];
      const held = new Set(debts.map(({ account }) => account));
      const named = debts.flatMap(({ account }) => segmentsOf(account)[1] ?? []);
      const orders = await listOrderMoney(handle, named);
      // A paid order whose escrow holds nothing at all has no line among them.
      const empty = orders.flatMap(({ organisationId, orderId }): CountedAccount[] => {
        const account = escrowAccount(orderId);
        return held.has(account) ? [] : [{ organisationId, account, amount: centimes(0) }];
      });
      return strayedAccounts([...debts, ...empty], orders);
    },
    db,
  );
}

/** Every night the books are counted again: what does not agree with the orders is said in the log. */
export const checkBooks: Job = {
  name: 'sales.check-books',
  every: '41 0 * * *',
  async run() {
    for (const one of await strayedBooks())
      logger().warn(one, 'a book of sales does not agree with its orders');
  },
};
