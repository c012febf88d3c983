import { createHash } from 'node:crypto';
import type { Db, Tx } from '#platform/database/server';
import type { StoredFile } from '#platform/files';
import { newId, type Id } from '#platform/ids';
import { logger } from '#platform/log/server';
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
  const sha256 = hashOf(file.bytes);
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

/**
 * The bytes of a file whose label was found. Undefined when the store lost them, or holds others than those
 * whose hash the label keeps: a paper that was changed behind our back is shown to nobody.
 */
export async function readFileBytes(
  file: Pick<StoredFile, 'organisationId' | 'fileId'> & Partial<Pick<StoredFile, 'sha256'>>,
): Promise<Uint8Array | undefined> {
  const bytes = await fileStore().get(`${file.organisationId}/${file.fileId}`);
  if (bytes === undefined || file.sha256 === undefined || file.sha256 === hashOf(bytes)) return bytes;
  logger().error({ file: file.fileId }, 'a stored file does not match the hash of its label');
  return undefined;
}

/** Removes a file. The label goes with the transaction; the bytes at once. */
export async function removeFile(tx: Tx, file: Pick<StoredFile, 'organisationId' | 'fileId'>): Promise<void> {
  await deleteFileRow(tx, file);
  await fileStore().remove(`${file.organisationId}/${file.fileId}`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
