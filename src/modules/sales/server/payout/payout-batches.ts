import { z } from 'zod';
import { listOwing } from '#platform/ledger/server';
import { centimes, minus, plus } from '#platform/money';
import { query } from '#platform/operation/server';
import { BOOK, PAYABLE } from '../../money/sales-book.ts';
import { listBatches } from './payout.sql.ts';

/** The lists of payouts made lately, and what is due to cooperatives now. */
export const payoutBatches = query({
  name: 'sales.payout-batches',
  input: z.object({}),
  async run({ db }) {
    const owing = await listOwing(db, { book: BOOK, like: PAYABLE });
    const due = owing.reduce((sum, { amount }) => plus(sum, minus(centimes(0), amount)), centimes(0));
    return { batches: await listBatches(db), due, cooperatives: owing.length };
  },
});
