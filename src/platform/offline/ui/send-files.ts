import { nextPiece } from '#platform/offline';
import { post, whyNot, type Sent } from './send-queue.ts';
import type { PhoneStore, StoredFile } from './phone-store.ts';

interface Progress {
  readonly received: number;
  readonly complete: boolean;
}

/** Refusals that no second try mends: the photo stays on the phone, with the reason beside it. */
const FINAL = new Set([404, 413, 415, 422]);

/** Sends photos and voice notes one after the other, each from where it stopped; then lets go of their bytes. */
export async function sendFiles(store: PhoneStore, person: string): Promise<Sent> {
  for (const file of await store.getAll('files')) {
    if (file.blob === undefined || file.refused !== undefined) continue;
    const sent = await sendFile(file, file.blob, person);
    if (sent === 'done') await store.put('files', { ...file, blob: undefined });
    else if (typeof sent === 'string') return sent;
    else await store.put('files', { ...file, refused: sent.code });
  }
  return 'done';
}

async function sendFile(
  file: StoredFile,
  blob: Blob,
  person: string,
): Promise<Sent | { readonly code: string }> {
  const query = new URLSearchParams({ person, bytes: String(file.bytes), type: file.mediaType });
  const address = `/api/field/files/${file.sha256}`;
  let progress = await ask(`${address}?${query}`, { method: 'GET' });
  while (typeof progress === 'object' && 'received' in progress && !progress.complete) {
    const piece = nextPiece(file, progress.received);
    if (piece === undefined) return 'later';
    query.set('from', String(piece.from));
    progress = await ask(`${address}?${query}`, { method: 'PUT', body: blob.slice(piece.from, piece.to) });
  }
  if (typeof progress === 'string' || 'code' in progress) return progress;
  const { file: id, organisation, name } = file;
  const label = await post<{ readonly file: string }>(address, { person, file: id, organisation, name });
  return typeof label === 'string' ? label : 'done';
}

async function ask(
  address: string,
  init: RequestInit,
): Promise<Progress | { readonly code: string } | Exclude<Sent, 'done'>> {
  try {
    const response = await fetch(address, init);
    if (response.ok || FINAL.has(response.status)) return await response.json();
    return whyNot(response.status);
  } catch {
    return 'offline';
  }
}
