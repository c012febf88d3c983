import { foldName } from '#platform/text';
import words from './colours.json' with { type: 'json' };

/** Families of colours buyers look for. What people write is freer: `garance` is a red, «نيلي» a blue. */
export const COLOURS = [
  'white',
  'black',
  'grey',
  'brown',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'many',
] as const;

export type Colour = (typeof COLOURS)[number];

const FAMILY = new Map(COLOURS.flatMap((colour) => words[colour].map((word) => [foldName(word), colour])));

/** The families of the colours somebody wrote, in the order of the families; unknown words say nothing. */
export function coloursOf(written: readonly string[]): Colour[] {
  const found = new Set(
    written.flatMap((text) =>
      foldName(text)
        .split(' ')
        .map((word) => FAMILY.get(word)),
    ),
  );
  return COLOURS.filter((colour) => found.has(colour));
}
