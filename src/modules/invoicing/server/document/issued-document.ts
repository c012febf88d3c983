import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { lifted, type Db } from '#platform/database/server';
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
    const found = await lifted(db, () => findDocument(db, { organisationId, documentId }));
    if (found === undefined || !(await maySee(db, actor, found))) return undefined;
    return shownDocument(found, (await completionsOf(db, [found])).get(documentId));
  },
});

async function maySee(db: Db, actor: Actor, { receiverId, ...document }: StoredDocument): Promise<boolean> {
  if (mayKeepInvoices(actor, document)) return true;
  const billed = receiverId === undefined ? undefined : await entrySummary(db, receiverId);
  return billed !== undefined && mayKeepInvoices(actor, billed.cooperative);
}
