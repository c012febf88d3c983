import { reading, type Db } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { logger } from '#platform/log/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import type { StrayedAccount } from '../../money/book-check.ts';
import { keepAlarms } from '../alarm/keep-alarms.ts';
import { countBooks } from './count-books.ts';

/** Every book of sales counted anew from its transfers, beside what the orders say: what does not agree. */
export function strayedBooks(db?: Db): Promise<StrayedAccount[]> {
  return reading(databaseScope(SYSTEM), (handle) => countBooks(handle), db);
}

/**
 * Every night the books and the stores are counted again: what does not agree is on the list of the office,
 * and said in the log.
 */
export const checkBooks: Job = {
  name: 'sales.check-books',
  every: '41 0 * * *',
  async run() {
    for (const one of await strayedBooks())
      logger().warn(one, 'a book of sales does not agree with its orders');
    const kept = await keepAlarms.perform({ actor: SYSTEM, trace: 'check-books' }, {});
    if (!kept.ok) throw new Error(`the alarms could not be kept: ${kept.code}`);
  },
};
