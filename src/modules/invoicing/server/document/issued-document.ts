import { z } from 'zod';
import { query } from '#platform/operation/server';
import { shownDocument } from '../../document/shown-document.ts';
import { mayKeepInvoices } from '../../permissions.ts';
import { completionsOf } from './completion.sql.ts';
import { findDocument, type StoredDocument } from './document.sql.ts';
import type { Actor } from '#platform/operation';

/** One document, for who issued it, whom the house billed by it, and the offices of its place. */
export const issuedDocument = query({
  name: 'invoicing.issued-document',
  input: z.object({ issuer: z.uuid(), document: z.uuid() }),
  async run({ db, actor }, { issuer: organisationId, document: documentId }) {
    const found = await findDocument(db, { organisationId, documentId });
    if (found === undefined || !maySee(actor, found)) return undefined;
    return shownDocument(found, (await completionsOf(db, [found])).get(documentId));
  },
});

function maySee(actor: Actor, { receiverId, ...document }: StoredDocument): boolean {
  const isReceiver = actor.kind === 'person' && receiverId !== undefined && actor.onBehalfOf === receiverId;
  return isReceiver || mayKeepInvoices(actor, document);
}
