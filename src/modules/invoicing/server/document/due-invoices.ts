import { z } from 'zod';
import { owedLots } from '#modules/wholesale/server';
import { query } from '#platform/operation/server';
import { mayKeepHouse } from '../../permissions.ts';
import { dueLines } from './due-lines.ts';

/** The invoices businesses have not paid whole, the oldest first: for the office of the market. */
export const dueInvoices = query({
  name: 'invoicing.due-invoices',
  input: z.object({}),
  async run({ db, actor, today }) {
    return mayKeepHouse(actor) ? dueLines(db, await owedLots(db), today) : undefined;
  },
});
