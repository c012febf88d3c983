import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { reading } from '#platform/database/server';
import { fileStore, findFile, readFileBytes } from '#platform/files/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { parseVariant, type PictureForm, type PictureWidth } from '#platform/pictures';

/** A picture ready to be sent. */
export interface PictureAnswer {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

interface Asked {
  readonly organisationId: string;
  readonly fileId: string;
  /** The end of the address: `320.avif`. */
  readonly variant: string;
  /** True when who asks was found to be among the few who may see it: public or not, it is shown. */
  readonly isGranted?: true;
}

/**
 * A picture in the width and form asked; undefined when it is not public, or is none. Made once, then kept
 * beside the photo. Few are made at a time, so that pages are served meanwhile.
 */
export async function pictureAnswer(asked: Asked): Promise<PictureAnswer | undefined> {
  const variant = parseVariant(asked.variant);
  if (variant === undefined) return undefined;
  // Asked with the eyes of everybody: a photo not public is not there. No connection waits for the drawing.
  const eyes = asked.isGranted === true ? databaseScope(SYSTEM) : {};
  const label = await reading(eyes, (db) => findFile(db, asked));
  if (label === undefined || !label.mediaType.startsWith('image/')) return undefined;
  if (label.visibility !== 'public' && asked.isGranted !== true) return undefined;
  const key = `${asked.organisationId}/${variantId(asked.fileId, asked.variant)}`;
  const kept = await fileStore().get(key);
  const bytes = kept ?? (await madeOnce(key, () => make(label, key, variant)));
  return bytes && { bytes, mediaType: `image/${variant.form}` };
}

async function make(
  label: { readonly organisationId: string; readonly fileId: string },
  key: string,
  { width, form }: { readonly width: PictureWidth; readonly form: PictureForm },
): Promise<Uint8Array | undefined> {
  const original = await readFileBytes(label);
  if (original === undefined) return undefined;
  const resized = sharp(original).resize({ width, withoutEnlargement: true });
  const bytes = await drawn(resized, form).toBuffer();
  await fileStore().put(key, bytes);
  return bytes;
}

/** Settings measured on photos of 1,600 pixels: AVIF at effort 2 costs a third of effort 4 for a few bytes. */
function drawn(picture: Sharp, form: PictureForm): Sharp {
  if (form === 'avif') return picture.avif({ quality: 50, effort: 2 });
  return form === 'webp' ? picture.webp({ quality: 72 }) : picture.jpeg({ quality: 76, mozjpeg: true });
}

/** Where a variant is kept: an id that follows from the photo and the variant. */
function variantId(fileId: string, variant: string): string {
  const hash = createHash('sha256').update(`${fileId}/${variant}`).digest('hex');
  const [first, second, third, fourth, last] = [8, 4, 3, 3, 12].map((length, at, all) => {
    const from = all.slice(0, at).reduce((sum, each) => sum + each, 0);
    return hash.slice(from, from + length);
  });
  return `${first}-${second}-8${third}-8${fourth}-${last}`;
}

const MOST_AT_ONCE = 2;
const making = new Map<string, Promise<Uint8Array | undefined>>();
const queue: (() => void)[] = [];
let running = 0;

/** One picture asked by many is made once; others wait for their turn. */
function madeOnce(key: string, work: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined> {
  const known = making.get(key);
  if (known !== undefined) return known;
  const promise = inTurn(work).finally(() => making.delete(key));
  making.set(key, promise);
  return promise;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    queue.shift()?.();
  }
}
