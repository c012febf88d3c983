import { GROUND, MAIN, oneOf, otherColour, weave, type EmblemLoom } from './emblem-loom.ts';
import type { Outline } from './emblem-outlines.ts';

/** Weaves the central figure: a halo of ground, rings that follow its outline, and a heart. */
export function emblemFigure(loom: EmblemLoom, outline: Outline): void {
  const { depths, gaps } = outline;
  const deepest = Math.max(...depths.flat());
  const rings = ringColours(loom, deepest);
  weave(loom, ({ dx, dy }) => {
    const depth = depths[dy]?.[dx] ?? 0;
    if (depth > 0) return rings[depth - 1];
    return gaps[dy]?.[dx] === 1 ? GROUND : undefined;
  });
  if (deepest > 2) heart(loom, deepest);
}

/**
 * The colours from the edge inwards, in at most three rings, never two alike side by side.
 * A thin contour is filled with a dye and never with ground, so that the figure still reads at 16 pixels.
 */
function ringColours(loom: EmblemLoom, deepest: number): number[] {
  const outer = 1 + loom.choose(Math.min(3, deepest));
  const middle = outer + 1 + loom.choose(3);
  const second = outer === 1 ? otherColour(loom, MAIN, GROUND) : otherColour(loom, MAIN);
  const third = otherColour(loom, second);
  return [...Array(deepest).keys()].map((depth) => (depth < outer ? MAIN : depth < middle ? second : third));
}

/** Motifs for the middle, as quarters of five by five knots: the first letter is the centre. */
const HEARTS = [
  'xx.xx....', // a seed
  'xxxxx.x..', // a lozenge
  'xx.xx.xx.', // a grain, upright
  'xxxxxx...', // a grain, lying
  'xxxxxxxx.', // a pebble
  '..x..xxxx', // an eye
  '..x.x.x..', // four beads round
  '....xx.xx', // four squares
  '..x..x...', // two posts
  '......xx.', // two bars
  '.xx.xx...', // two doors
  '....x.xx.', // two roofs
  '.......xx', // four corners and two bars
  'xxxxx.x.x', // a lozenge in a frame
  '..x.xxxx.', // a ring
  '.....x.xx', // broken frame
] as const;

/** Motifs for figures too thin to hold a larger one. */
const SMALL_HEARTS = [
  'xx.xx....',
  'xxxxx.x..',
  'x.x......',
  'x..x..x..',
  '.x.x.....',
  '.x.......',
  '....x....',
  'xx.......',
  'xxx......',
  '.xx......',
  'xx.x.....',
  '..x...x..',
] as const;

function heart(loom: EmblemLoom, deepest: number): void {
  const motif = oneOf<string>(loom, deepest > 4 ? HEARTS : SMALL_HEARTS);
  const colour = otherColour(loom, loom.quarter[1]?.[1] ?? GROUND);
  weave(loom, ({ dx, dy }) => (dx < 3 && dy < 3 && motif[dy * 3 + dx] === 'x' ? colour : undefined));
}
