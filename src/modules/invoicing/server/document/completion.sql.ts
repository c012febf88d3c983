import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Day } from '#platform/time';
import type { Completion } from '../../document/mention.ts';
import type { StoredDocument } from './document.sql.ts';

/** Wide query: what was learned after some documents were issued, by document; later words add to earlier. */
export async function completionsOf(
  db: Db,
  documents: readonly Pick<StoredDocument, 'documentId'>[],
): Promise<ReadonlyMap<string, Completion>> {
  const found = await sql<{ documentId: string; mentions: Completion }>`
    select document_id as "documentId", mentions from invoicing.completion
    where document_id = any(${documents.map(({ documentId }) => documentId)}::uuid[])
    order by completed_at`.execute(db);
  const told = new Map<string, Completion>();
  for (const { documentId, mentions } of found.rows)
    told.set(documentId, { ...told.get(documentId), ...mentions });
  return told;
}

/** Writes beside a document what was learned since. */
export async function insertCompletion(
  tx: Tx,
  { organisationId, documentId, communeCode, personId }: StoredDocument,
  { mentions, day, now }: { readonly mentions: Completion; readonly day: Day; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('invoicing.completion')
    .values({
      organisation_id: organisationId,
      document_id: documentId,
      completion_id: newId(),
      commune_code: communeCode,
      person_id: personId ?? null,
      mentions: JSON.stringify(mentions),
      completed_on: day,
      completed_at: now,
    })
    .execute();
}
