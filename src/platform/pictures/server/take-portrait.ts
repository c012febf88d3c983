import sharp from 'sharp';
import { refused, ok, type Result } from '#platform/result';

/** The side of the square a face is kept in: enough for a tile, little for a slow network. */
const SIDE = 128;
const QUALITY = 55;
const MOST_PIXELS = 60_000_000;
const KINDS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif']);

/**
 * Makes a small square of a photo of somebody, as WebP of a few kilobytes, upright and without anything its
 * phone wrote into it.
 */
export async function takePortrait(bytes: Uint8Array): Promise<Result<Uint8Array, 'portrait-unreadable'>> {
  try {
    const { format } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    if (!KINDS.has(format)) return refused('portrait-unreadable', 'photo');
    const data = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'cover', position: 'attention' })
      .flatten({ background: '#ffffff' })
      .webp({ quality: QUALITY })
      .toBuffer();
    return ok(data);
  } catch {
    return refused('portrait-unreadable', 'photo');
  }
}
