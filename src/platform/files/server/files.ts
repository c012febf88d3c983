import { createHash } from 'node:crypto';
import type { Db, Tx } from '#platform/database/server';
import type { StoredFile } from '#platform/files';
import { newId, type Id } from '#platform/ids';
import { fileStore } from './file-store.ts';
import { deleteFileRow, findFileRow, insertFileRow } from './stored-file.sql.ts';

/** Keeps a file of an organisation. The bytes are stored first: a label never points to nothing. */
export async function keepFile(
  tx: Tx,
  file: {
    readonly organisationId: string;
    readonly communeCode?: string;
    readonly name: string;
    readonly mediaType: string;
    readonly visibility: 'public' | 'reach';
    readonly bytes: Uint8Array;
    readonly now: Date;
    /** When whoever made the file named it. */
    readonly fileId?: Id<'file'>;
  },
): Promise<Id<'file'>> {
  const fileId = file.fileId ?? newId<'file'>();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await fileStore().put(`${file.organisationId}/${fileId}`, file.bytes);
  await insertFileRow(tx, { ...file, fileId, sha256, bytes: file.bytes.byteLength });
  return fileId;
}

/** The label of a file within reach of the reader. */
export function findFile(
  db: Db,
  key: { organisationId: string; fileId: string },
): Promise<StoredFile | undefined> {
  return findFileRow(db, key);
}

/** The bytes of a file whose label was found. Undefined when the store lost them. */
export function readFileBytes(
  file: Pick<StoredFile, 'organisationId' | 'fileId'>,
): Promise<Uint8Array | undefined> {
  return fileStore().get(`${file.organisationId}/${file.fileId}`);
}

/** Removes a file. The label goes with the transaction; the bytes at once. */
export async function removeFile(tx: Tx, file: Pick<StoredFile, 'organisationId' | 'fileId'>): Promise<void> {
  await deleteFileRow(tx, file);
  await fileStore().remove(`${file.organisationId}/${file.fileId}`);
}
