import { kindPictureSvg } from '#modules/market';
import type { Photo } from '#platform/pictures';
import { pictureAnswer } from '#platform/pictures/server';

const MOST = 40;

/** What a paper shows of a thing: the bytes of its photo, or the drawing of its kind. */
export interface OnPaper {
  readonly photo: readonly number[] | null;
  readonly svg: string;
}

/**
 * The pictures of some things, small, as a paper takes them; beyond forty photos, the drawings of their
 * kinds.
 */
export async function picturesOnPaper(
  things: readonly { readonly kind: string; readonly photo?: Photo }[],
): Promise<OnPaper[]> {
  const pictures: OnPaper[] = [];
  for (const [at, { kind, photo }] of things.entries()) {
    const asked = photo !== undefined && at < MOST ? { ...photo, variant: '320.jpeg' } : undefined;
    const found = asked && (await pictureAnswer(asked));
    pictures.push({ photo: found === undefined ? null : [...found.bytes], svg: kindPictureSvg(kind) });
  }
  return pictures;
}
