import { z } from 'zod';
import { query } from '#platform/operation/server';
import { shownDocument } from '../../document/shown-document.ts';
import { mayKeepInvoices } from '../../permissions.ts';
import { completionsOf } from './completion.sql.ts';
import { listOfDeal } from './document.sql.ts';

/**
 * The invoices and credit notes of a large order: all of them for who buys and the office, its own for each
 * cooperative.
 */
export const dealDocuments = query({
  name: 'invoicing.deal-documents',
  input: z.object({ deal: z.uuid() }),
  toEverybody: true,
  async run({ db, actor }, { deal }) {
    const documents = (await listOfDeal(db, deal)).filter(
      (one) => mayKeepInvoices(actor, one) || (actor.kind === 'person' && one.personId === actor.personId),
    );
    const learned = await completionsOf(db, documents);
    return documents.map((one) => shownDocument(one, learned.get(one.documentId)));
  },
});
