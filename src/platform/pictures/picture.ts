/** Widths a picture is shown in, in pixels. */
export const PICTURE_WIDTHS = [160, 320, 640, 1080] as const;

export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** Forms a picture is shown in, the smallest first. Browsers of before 2020 know only the last. */
export const PICTURE_FORMS = ['avif', 'webp', 'jpeg'] as const;

export type PictureForm = (typeof PICTURE_FORMS)[number];

/** A photo that was kept: where, and its size in pixels. */
export interface Photo {
  readonly organisationId: string;
  readonly fileId: string;
  readonly width: number;
  readonly height: number;
  /** A drawing that stands for a photo, and says so. */
  readonly isIllustration?: true;
  /** Where it is shown when not everybody may see it: an address that only they can open. */
  readonly at?: string;
}

const VARIANT = /^(\d{2,4})\.(avif|webp|jpeg)$/;

/** The address of a picture in one width and form: it never changes what it shows. */
export function pictureAddress(
  { organisationId, fileId, at }: Pick<Photo, 'organisationId' | 'fileId' | 'at'>,
  width: PictureWidth,
  form: PictureForm,
): string {
  return `${at ?? `/pictures/${organisationId}`}/${fileId}/${width}.${form}`;
}

/** The width and form the end of an address names: `320.avif`; undefined for any other. */
export function parseVariant(
  text: string,
): { readonly width: PictureWidth; readonly form: PictureForm } | undefined {
  const match = VARIANT.exec(text);
  const width = PICTURE_WIDTHS.find((each) => each === Number(match?.[1]));
  const form = PICTURE_FORMS.find((each) => each === match?.[2]);
  return width === undefined || form === undefined ? undefined : { width, form };
}

/** The widths worth offering of a photo: none beyond its own, but always the smallest. */
export function widthsOf({ width }: Pick<Photo, 'width'>): readonly PictureWidth[] {
  const fitting = PICTURE_WIDTHS.filter((each) => each <= width);
  return fitting.length === 0 ? [PICTURE_WIDTHS[0]] : fitting;
}
