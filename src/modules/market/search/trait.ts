import { COLOURS, type Colour } from './colour.ts';
import { MARKS, type Mark } from './mark.ts';
import { boundsOf, SIZES } from './size.ts';

/** What a thing has of all that buyers narrow by. */
export interface Traits {
  readonly colours: readonly Colour[];
  /** Its longest side, in millimetres; undefined when nobody measured it. */
  readonly longest: number | undefined;
  readonly marks: readonly Mark[];
}

/**
 * The traits in their order, a bit for each: a list reads one number beside each line instead of the line.
 * The order is kept in the rows; a new one goes to the end, and one that leaves keeps its place empty.
 */
const TRAITS = [
  ...COLOURS.map((colour) => `colour:${colour}` as const),
  ...SIZES.map((size) => `size:${size}` as const),
  ...MARKS.map((mark) => `mark:${mark}` as const),
];

/** The traits of a thing as one number, a bit for each. */
export function traitsOf({ colours, longest, marks }: Traits): number {
  const size = SIZES.find((each) => {
    const [above, most] = boundsOf(each);
    return longest !== undefined && longest > above && longest <= most;
  });
  return numberOf([
    ...colours.map((colour) => `colour:${colour}` as const),
    ...(size === undefined ? [] : [`size:${size}` as const]),
    ...marks.map((mark) => `mark:${mark}` as const),
  ]);
}

/** The traits a search asks for, as a number: a thing that has all of them has each of its bits. */
export function traitsAsked(search: {
  readonly colour?: Colour;
  readonly size?: (typeof SIZES)[number];
  readonly mark?: Mark;
}): number {
  return numberOf([
    ...(search.colour === undefined ? [] : [`colour:${search.colour}` as const]),
    ...(search.size === undefined ? [] : [`size:${search.size}` as const]),
    ...(search.mark === undefined ? [] : [`mark:${search.mark}` as const]),
  ]);
}

function numberOf(traits: readonly (typeof TRAITS)[number][]): number {
  return [...new Set(traits)].reduce((sum, trait) => sum + 2 ** TRAITS.indexOf(trait), 0);
}
