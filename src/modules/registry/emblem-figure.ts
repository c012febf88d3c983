import { GROUND, MAIN, oneOf, otherColour, REACH, weave, type Cell, type EmblemLoom } from './emblem-loom.ts';
import { isInside, type Outline } from './emblem-outlines.ts';

/** Weaves the central figure: a halo of ground, rings that follow its outline, and a heart. */
export function emblemFigure(loom: EmblemLoom, outline: Outline): void {
  const depths = depthsOf(outline, 'inside');
  const gaps = depthsOf(outline, 'outside');
  const deepest = Math.max(...depths.flat());
  const rings = ringColours(loom, deepest);
  weave(loom, ({ dx, dy }) => {
    const depth = depths[dy]?.[dx] ?? 0;
    if (depth > 0) return rings[depth - 1];
    return gaps[dy]?.[dx] === 1 ? GROUND : undefined;
  });
  if (deepest > 2) heart(loom, deepest);
}

/** For each cell of the quarter, the threads to the other side of the outline: 0 there, 1 along it. */
export function depthsOf(outline: Outline, side: 'inside' | 'outside'): number[][] {
  const span = [...Array(REACH + 1).keys()];
  const cells = span.flatMap((dy) => span.map((dx) => ({ dx, dy })));
  const depths = span.map((dy) =>
    span.map((dx) => (isInside(outline, { dx, dy }) === (side === 'inside') ? Infinity : 0)),
  );
  for (let depth = 1; depths.flat().includes(Infinity); depth += 1) {
    const edge = cells.filter((cell) => {
      if (depths[cell.dy]?.[cell.dx] !== Infinity) return false;
      return neighbours(cell).some(({ dx, dy }) => depths[dy]?.[dx] === depth - 1);
    });
    for (const { dx, dy } of edge) depths[dy]?.splice(dx, 1, depth);
  }
  return depths;
}

function neighbours({ dx, dy }: Cell): Cell[] {
  return [
    { dx: Math.abs(dx - 1), dy },
    { dx: dx + 1, dy },
    { dx, dy: Math.abs(dy - 1) },
    { dx, dy: dy + 1 },
  ];
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
] as const;

function heart(loom: EmblemLoom, deepest: number): void {
  const motif = oneOf<string>(loom, deepest > 4 ? HEARTS : SMALL_HEARTS);
  const colour = otherColour(loom, loom.quarter[1]?.[1] ?? GROUND);
  weave(loom, ({ dx, dy }) => (dx < 3 && dy < 3 && motif[dy * 3 + dx] === 'x' ? colour : undefined));
}
