import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Cooperative } from '../../cooperative.ts';
import type { Document } from '../../thread.ts';

export async function insertDocument(tx: Tx, held: Held<Cooperative>, document: Document): Promise<void> {
  await tx
    .insertInto('registry.document')
    .values({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      document_id: document.documentId,
      kind: document.kind,
      title: document.title,
      file_id: document.fileId ?? null,
      day: document.day,
      visibility: document.visibility,
    })
    .execute();
}

/** The document a file belongs to, and who may see it. */
export async function findDocumentOfFile(
  db: Db,
  { organisationId, fileId }: { readonly organisationId: string; readonly fileId: string },
) {
  const row = await db
    .selectFrom('registry.document')
    .select(['organisation_id', 'commune_code', 'visibility'])
    .where('organisation_id', '=', organisationId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return (
    row && { organisationId: row.organisation_id, communeCode: row.commune_code, visibility: row.visibility }
  );
}
