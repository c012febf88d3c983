import { memberName } from '#modules/registry';
import type { Words } from '#platform/text';

/** Somebody's part of a thing that was ordered, as its officers see it. */
export interface LinePart {
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly basisPoints: number;
  /** Whether she had agreed to be named when it was ordered. */
  readonly agreed: boolean;
}

const WHOLE = 10_000;

/** Who made it, with the part of each: « Itto 43 %, Fadma 57 % ». */
export function partsLine({ locale, percent }: Words, parts: readonly Omit<LinePart, 'agreed'>[]): string {
  const comma = locale === 'ar' ? '، ' : ', ';
  return parts
    .map(({ basisPoints, ...name }) => `${memberName(locale, name)} ${percent(basisPoints / WHOLE, 1)}`)
    .join(comma);
}
