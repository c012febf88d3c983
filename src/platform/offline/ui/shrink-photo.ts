import { mayDrawPhoto, mayOpenPhoto, PHOTO, photoSize, squareOf, type Part } from '#platform/offline';
import { ok, refused, type Refused, type Result } from '#platform/result';

/** A photo made small, with a smaller one to show once the first has left the phone. */
export interface SmallPhoto {
  readonly blob: Blob;
  readonly thumbnail: Blob;
}

/** Makes a photo small on the phone. What it cannot open it says in a sentence, and leaves everything else. */
export async function shrinkPhoto(file: Blob): Promise<Result<SmallPhoto>> {
  const may = mayOpenPhoto({ bytes: file.size, mediaType: file.type });
  if (!may.ok) return may;
  const picture = await open(file);
  if (picture === undefined) return refused('photo-unreadable');
  try {
    const fits = mayDrawPhoto(picture);
    if (!fits.ok) return fits;
    const blob = await drawn(picture, PHOTO.side);
    const thumbnail = await drawn(picture, PHOTO.thumbnail, squareOf(picture));
    return blob && thumbnail ? ok({ blob, thumbnail }) : unreadable();
  } finally {
    picture.close();
  }
}

function unreadable(): Refused<'photo-unreadable'> {
  return refused('photo-unreadable');
}

async function open(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined;
  }
}

/** The drawing carries no place and no time of the camera: only what is seen. */
async function drawn(
  picture: ImageBitmap,
  side: number,
  part: Part = { x: 0, y: 0, width: picture.width, height: picture.height },
): Promise<Blob | undefined> {
  const { width, height } = photoSize(part, side);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((keep) => {
    canvas.toBlob(keep, 'image/jpeg', PHOTO.quality);
  });
  return blob ?? undefined;
}
