import { z } from 'zod';
import { query } from '#platform/operation/server';
import { shownDocument } from '../../document/shown-document.ts';
import { completionsOf } from './completion.sql.ts';
import { listOfPurchase } from './document.sql.ts';

/** The invoices and credit notes of something she bought, by whoever sold. */
export const myDocuments = query({
  name: 'invoicing.my-documents',
  input: z.object({ purchase: z.uuid() }),
  toEverybody: true,
  async run({ db, actor }, { purchase: purchaseId }) {
    if (actor.kind !== 'person') return [];
    const documents = await listOfPurchase(db, { personId: actor.personId, purchaseId });
    const learned = await completionsOf(db, documents);
    return documents.map((one) => shownDocument(one, learned.get(one.documentId)));
  },
});
