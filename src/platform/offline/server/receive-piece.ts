import { createHash } from 'node:crypto';
import { inTransaction, type Db } from '#platform/database/server';
import { fileStore } from '#platform/files/server';
import { newId } from '#platform/ids';
import { CHUNK_BYTES, judgePiece, mayUpload, type Upload } from '#platform/offline';
import { databaseScope, type PersonActor } from '#platform/operation';
import { ok, refused, type Result } from '#platform/result';
import { beginFile, moveReceived } from './field-file.sql.ts';
import type { FieldFileTable } from './tables.ts';

export interface Progress {
  readonly received: number;
  readonly complete: boolean;
}

interface Sender {
  readonly actor: PersonActor;
  readonly now: Date;
  readonly db?: Db;
}

/**
 * Takes one piece of a file, or without a piece says how much is here. The last piece is followed by the
 * judgement of the whole: a content that does not bear its name begins anew.
 */
export async function receivePiece(
  { actor, now, db }: Sender,
  upload: Upload,
  piece?: { readonly from: number; readonly bytes: Uint8Array },
): Promise<Result<Progress, 'file-too-large' | 'file-kind' | 'file-unnamed' | 'file-damaged'>> {
  const may = mayUpload(upload);
  if (!may.ok) return may;
  const scope = databaseScope(actor);
  const file = await inTransaction(scope, (tx) => beginFile(tx, newFile(actor, upload, now)), db);
  if (piece === undefined || file.completed_at !== null) return ok(progressOf(file));
  const { from, bytes } = piece;
  const judged = judgePiece(file, { received: file.received, from, length: bytes.byteLength });
  if (judged !== 'store') return ok(progressOf(file));
  const to = from + bytes.byteLength;
  await fileStore().put(pieceKey(file, from), bytes);
  if (to === file.bytes && !(await assemble(file))) {
    const mark = { personId: actor.personId, sha256: file.sha256, from, to: 0 };
    await inTransaction(scope, (tx) => moveReceived(tx, mark), db);
    return refused('file-damaged');
  }
  const completedAt = to === file.bytes ? now : undefined;
  const mark = { personId: actor.personId, sha256: file.sha256, from, to, completedAt };
  await inTransaction(scope, (tx) => moveReceived(tx, mark), db);
  return ok({ received: to, complete: completedAt !== undefined });
}

/** The bytes of a file that arrived whole. */
export function uploadedBytes(
  file: Pick<FieldFileTable, 'person_id' | 'upload_id'>,
): Promise<Uint8Array | undefined> {
  return fileStore().get(wholeKey(file));
}

export async function removeUploaded(file: FieldFileTable): Promise<void> {
  for (let from = 0; from < file.bytes; from += CHUNK_BYTES) await fileStore().remove(pieceKey(file, from));
  await fileStore().remove(wholeKey(file));
}

async function assemble(file: FieldFileTable): Promise<boolean> {
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < file.bytes; from += CHUNK_BYTES) {
    const piece = await fileStore().get(pieceKey(file, from));
    if (piece === undefined) return false;
    pieces.push(piece);
  }
  const whole = Buffer.concat(pieces);
  if (createHash('sha256').update(whole).digest('hex') !== file.sha256) return false;
  await fileStore().put(wholeKey(file), whole);
  for (let from = 0; from < file.bytes; from += CHUNK_BYTES) await fileStore().remove(pieceKey(file, from));
  return true;
}

function newFile(actor: PersonActor, upload: Upload, now: Date): FieldFileTable {
  return {
    person_id: actor.personId,
    sha256: upload.sha256,
    upload_id: newId<'upload'>(),
    media_type: upload.mediaType,
    bytes: upload.bytes,
    received: 0,
    begun_at: now,
    completed_at: null,
  };
}

function progressOf(file: FieldFileTable): Progress {
  return { received: file.received, complete: file.completed_at !== null };
}

/** Keys of the store are two ids: the second of a piece counts where it begins. */
function pieceKey({ upload_id }: FieldFileTable, from: number): string {
  return `${upload_id}/00000000-0000-0000-0000-${from.toString(16).padStart(12, '0')}`;
}

function wholeKey(file: Pick<FieldFileTable, 'person_id' | 'upload_id'>): string {
  return `${file.person_id}/${file.upload_id}`;
}
