import { ok, refused, type Result } from '#platform/result';

/** The longer side of a photo once it was made small, and how well it is kept. */
export const PHOTO = { side: 1600, quality: 0.72, thumbnail: 160 } as const;
/** An old phone that opens a picture of more pixels than this may close the browser. */
const MOST_PIXELS = 60_000_000;
/** What is not even opened. */
const HEAVIEST = 50 * 1024 * 1024;

/** The size a photo is drawn at. It never grows. */
export function photoSize(
  { width, height }: { readonly width: number; readonly height: number },
  side: number = PHOTO.side,
): { readonly width: number; readonly height: number } {
  const factor = Math.min(1, side / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** A part of a photo, in its pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The square in the middle of a photo: what a tile shows of it. */
export function squareOf({ width, height }: { readonly width: number; readonly height: number }): Part {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), width: side, height: side };
}

/** Whether this phone should try to open a photo, told from its label alone. */
export function mayOpenPhoto(file: {
  readonly bytes: number;
  readonly mediaType: string;
}): Result<undefined, 'photo-too-heavy' | 'photo-unreadable'> {
  if (file.bytes > HEAVIEST) {
    return refused('photo-too-heavy', undefined, { megabytes: Math.round(file.bytes / 1024 / 1024) });
  }
  return file.mediaType.startsWith('image/') ? ok(undefined) : refused('photo-unreadable');
}

/** The same once its size in pixels is known. */
export function mayDrawPhoto(size: {
  readonly width: number;
  readonly height: number;
}): Result<undefined, 'photo-too-heavy'> {
  if (size.width * size.height <= MOST_PIXELS) return ok(undefined);
  return refused('photo-too-heavy', undefined, {
    megabytes: Math.round((size.width * size.height) / 250_000),
  });
}
