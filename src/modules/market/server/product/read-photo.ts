import { LARGEST_FILE } from '#platform/files';
import { takePicture } from '#platform/pictures/server';
import { refused } from '#platform/result';

/** More than this, and nobody looks. */
export const MOST_PHOTOS = 8;

/** A step: a photo of a thing as it is kept, from the base64 it came in, or why it is none. */
export async function readPhoto(photo: string) {
  const bytes = Buffer.from(photo, 'base64');
  if (bytes.length > LARGEST_FILE)
    return refused('file-too-large', 'photo', { limit: LARGEST_FILE / 1024 / 1024 });
  return takePicture(bytes);
}
