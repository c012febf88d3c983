import { inTransaction, reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { listOldFiles, removeFieldFile } from './field-file.sql.ts';
import { removeUploaded } from './receive-piece.ts';

/**
 * Forgets uploads begun before a moment. What was labelled lies with the documents by then; a phone that
 * comes back later with an unfinished one begins it anew.
 */
export async function removeOldUploads(before: Date): Promise<void> {
  const scope = databaseScope(SYSTEM);
  for (const file of await reading(scope, (db) => listOldFiles(db, before))) {
    await removeUploaded(file);
    await inTransaction(scope, (tx) =>
      removeFieldFile(tx, { personId: file.person_id, sha256: file.sha256 }),
    );
  }
}
