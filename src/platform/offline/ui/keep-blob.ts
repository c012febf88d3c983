import { newId } from '#platform/ids';
import type { StoredFile } from './phone-store.ts';

/** What a photo or a note is of. */
export interface Subject {
  readonly record: string;
  readonly organisation: string;
  readonly name: string;
}

/** A file named by its content, with an id of its own that commands can speak of. */
export async function keepBlob(blob: Blob, subject: Subject, thumbnail?: Blob): Promise<StoredFile> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const file = newId<'file'>();
  return { ...subject, file, sha256, mediaType: blob.type, bytes: blob.size, blob, thumbnail };
}
