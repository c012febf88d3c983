import type { Db, Tx } from '#platform/database/server';
import type { StoredFile } from '#platform/files';

export async function insertFileRow(
  tx: Tx,
  file: StoredFile & { readonly communeCode?: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('platform.stored_file')
    .values({
      organisation_id: file.organisationId,
      file_id: file.fileId,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      visibility: file.visibility,
      commune_code: file.communeCode ?? null,
      stored_at: file.now,
    })
    .execute();
}

export async function findFileRow(
  db: Db,
  { organisationId, fileId }: { readonly organisationId: string; readonly fileId: string },
): Promise<StoredFile | undefined> {
  const row = await db
    .selectFrom('platform.stored_file')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    fileId: row.file_id,
    organisationId: row.organisation_id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    visibility: row.visibility === 'public' ? 'public' : 'reach',
  };
}

export async function deleteFileRow(
  tx: Tx,
  { organisationId, fileId }: { readonly organisationId: string; readonly fileId: string },
): Promise<void> {
  await tx
    .deleteFrom('platform.stored_file')
    .where('organisation_id', '=', organisationId)
    .where('file_id', '=', fileId)
    .execute();
}
