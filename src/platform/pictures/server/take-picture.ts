import sharp, { type Metadata } from 'sharp';
import { ok, refused, type Result } from '#platform/result';

/** What is kept of a photo. */
export interface TakenPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

export type PictureRefusal = 'picture-unreadable' | 'picture-too-small' | 'picture-too-large';

/** The longest side kept, in pixels: more is never shown. */
const LONGEST_SIDE = 1_600;
/** Less than this on its shorter side shows nothing of a carpet. */
const SHORTEST_SIDE = 200;
/** Beyond this many pixels a file is refused unread: a picture built to exhaust memory. */
const MOST_PIXELS = 60_000_000;
/** Kinds of pictures phones take and send. */
const KINDS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif']);

/**
 * Reads a photo somebody sent, told by its bytes. It comes back upright, 1,600 pixels at most, and without
 * anything its phone wrote into it: place, hour, model of the phone.
 */
export async function takePicture(bytes: Uint8Array): Promise<Result<TakenPicture, PictureRefusal>> {
  const known = await metadataOf(bytes);
  if (known === undefined) return refused('picture-unreadable', 'photo');
  const { width = 0, height = 0 } = known;
  if (width * height > MOST_PIXELS) return refused('picture-too-large', 'photo');
  if (Math.min(width, height) < SHORTEST_SIDE) {
    return refused('picture-too-small', 'photo', { least: SHORTEST_SIDE });
  }
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 86, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, mediaType: 'image/jpeg', width: info.width, height: info.height });
  } catch {
    return refused('picture-unreadable', 'photo');
  }
}

async function metadataOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    const known = await sharp(bytes, { limitInputPixels: false }).metadata();
    return KINDS.has(known.format) ? known : undefined;
  } catch {
    return undefined;
  }
}
