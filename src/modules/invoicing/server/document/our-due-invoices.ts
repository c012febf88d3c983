import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { owedLots } from '#modules/wholesale/server';
import { query } from '#platform/operation/server';
import { mayKeepInvoices } from '../../permissions.ts';
import { dueLines } from './due-lines.ts';

/** The invoices of a cooperative that businesses have not paid whole, the oldest first. */
export const ourDueInvoices = query({
  name: 'invoicing.our-due-invoices',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor, today }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayKeepInvoices(actor, entry.cooperative)) return undefined;
    return dueLines(db, await owedLots(db, { to: cooperative }), today);
  },
});
