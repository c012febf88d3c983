import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { shownDocument } from '../../document/shown-document.ts';
import { mayKeepInvoices } from '../../permissions.ts';
import { completionsOf } from './completion.sql.ts';
import { listOfOrder } from './document.sql.ts';

/** The papers of one order, for who sold and the offices of its place. */
export const orderDocuments = query({
  name: 'invoicing.order-documents',
  input: z.object({ cooperative: z.uuid(), order: z.uuid() }),
  async run({ db, actor }, asked) {
    const entry = await entrySummary(db, asked.cooperative);
    if (entry === undefined || !mayKeepInvoices(actor, entry.cooperative)) return undefined;
    const documents = await listOfOrder(db, asked);
    const learned = await completionsOf(db, documents);
    return documents.map((one) => shownDocument(one, learned.get(one.documentId)));
  },
});
