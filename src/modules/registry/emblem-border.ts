import { GROUND, MAIN, oneOf, otherColour, REACH, weave, type Loom } from './emblem-loom.ts';

/** How the threads of an edge alternate, from the middle of the side to its corner. */
export const RHYTHMS = {
  plain: 'xxxxxxxxx',
  checks: 'x.x.x.x.x',
  counterChecks: '.x.x.x.x.',
  pairs: 'x..xx..xx',
  counterPairs: '.xx..xx..',
  triples: 'xx...xxx.',
  dots: 'x..x..x..',
  dashes: 'xx.xx.xx.',
  longDashes: 'xxx.xxx.x',
  morse: 'x.xxx.x.x',
  centred: 'xxxx.x.x.',
  ends: '.x.x.xxxx',
} as const;

export type Rhythm = keyof typeof RHYTHMS;

/** The edges: the two ends and the two sides each have a rhythm and two colours, as a weaver starts and finishes. */
export function emblemBorder(loom: Loom, rhythms: readonly [Rhythm, ...Rhythm[]]): void {
  const ends = edge(loom, rhythms);
  const sides = edge(loom, rhythms);
  const corner = loom.choose(loom.colours);
  weave(loom, ({ dx, dy }) => {
    if (Math.max(dx, dy) < REACH) return undefined;
    if (dx === dy) return corner;
    return dy === REACH ? ends(dx) : sides(dy);
  });
}

function edge(loom: Loom, rhythms: readonly [Rhythm, ...Rhythm[]]): (along: number) => number {
  const rhythm = RHYTHMS[oneOf(loom, rhythms)];
  const first = otherColour(loom, GROUND);
  const second = otherColour(loom, first);
  return (along) => (rhythm[along] === 'x' ? first : second);
}

/** A second line inside the edge, in one colour. */
export function guardLine(loom: Loom): void {
  const colour = oneOf(loom, [GROUND, MAIN]);
  weave(loom, ({ dx, dy }) => (Math.max(dx, dy) === REACH - 1 ? colour : undefined));
}
