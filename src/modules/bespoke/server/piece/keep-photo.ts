import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { lifted } from '#platform/database/server';
import type { Work } from '#platform/operation/server';
import type { Photo } from '#platform/pictures';
import { takePicture } from '#platform/pictures/server';
import { ok, refused } from '#platform/result';

interface Sent {
  readonly photo?: string;
  readonly photoName: string;
}

/** A step: keeps a photo only both sides of a request see, if one was sent. It comes as base64. */
export async function keepPhoto(
  { tx, now, actor }: Work,
  { organisationId, communeCode }: { readonly organisationId: string; readonly communeCode: string },
  { photo = '', photoName: name }: Sent,
) {
  if (photo === '') return ok(undefined);
  const bytes = Buffer.from(photo, 'base64');
  if (bytes.length > LARGEST_FILE)
    return refused('file-too-large', 'photo', { limit: LARGEST_FILE / 1024 / 1024 });
  const taken = await takePicture(bytes);
  if (!taken.ok) return taken;
  const { mediaType, width, height } = taken.value;
  const label = { organisationId, communeCode, name: name || '-', mediaType };
  const fileId = await lifted(tx, () =>
    keepFile(tx, { ...label, visibility: 'reach', bytes: taken.value.bytes, now }),
  );
  // Only the demonstration sends photos as the platform itself: drawings, which say so.
  const drawn = actor.kind === 'system' && { isIllustration: true as const };
  const kept: Photo = { organisationId, fileId, width, height, ...drawn };
  return ok(kept);
}
