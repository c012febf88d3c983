import { createWords } from '#platform/text';
import { makersLine, type ShownMakers } from '../certificate/certificate-lines.ts';

/** More names than this do not fit on a tag; the others are counted. */
const MOST_NAMES = 3;

/** Who made something, as both languages of a paper say it. */
export interface MakersOnPaper {
  readonly fr: string;
  readonly ar: string;
}

/** Who made something, for a tag or a label: some names of those who agreed; nothing where nobody did. */
export function makersOnPaper(
  makers: ShownMakers | undefined,
  most: number = MOST_NAMES,
): MakersOnPaper | undefined {
  if (makers === undefined || makers.names.length === 0) return undefined;
  const names = makers.names.slice(0, most);
  const shown = { names, unnamed: makers.unnamed + makers.names.length - names.length };
  return { fr: makersLine(createWords('fr'), shown), ar: makersLine(createWords('ar'), shown) };
}
