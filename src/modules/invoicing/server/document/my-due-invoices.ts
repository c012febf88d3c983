import { z } from 'zod';
import { owedLots } from '#modules/wholesale/server';
import { query } from '#platform/operation/server';
import { dueLines } from './due-lines.ts';

/** The invoices the business somebody buys for has not paid whole, the oldest first. */
export const myDueInvoices = query({
  name: 'invoicing.my-due-invoices',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor, today }) {
    if (actor.kind !== 'person') return [];
    return dueLines(db, await owedLots(db, { of: actor.personId }), today);
  },
});
