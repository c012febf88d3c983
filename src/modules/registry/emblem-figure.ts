import { colourAt, GROUND, MAIN, oneOf, otherColour, REACH, weave, type Cell, type Loom } from './emblem-loom.ts';

/**
 * The outline of a central figure: how far it reaches from the axis, thread by thread.
 * `diagonal` mirrors it on the diagonals too (stars, lozenges); `rows` reads it row by row from the middle.
 */
export interface Outline {
  readonly fold: 'diagonal' | 'rows';
  readonly widths: readonly number[];
}

export const OUTLINES = {
  lozenge: diagonal(7, 6, 5, 4),
  middleLozenge: diagonal(6, 5, 4, 3),
  smallLozenge: diagonal(5, 4, 3),
  bluntLozenge: diagonal(6, 6, 5, 4, 4),
  smallBluntLozenge: diagonal(5, 5, 4, 3),
  steppedLozenge: diagonal(7, 7, 5, 5),
  smallSteppedLozenge: diagonal(6, 6, 4, 4, 4),
  tallLozenge: rows(5, 4, 4, 3, 2, 2, 1, 0),
  slimLozenge: rows(4, 4, 3, 3, 2, 2, 1, 0),
  wideLozenge: rows(7, 6, 4, 3, 1, 0),
  flatLozenge: rows(7, 5, 3, 1),
  steppedSpindle: rows(4, 4, 4, 3, 3, 1, 1),
  star: diagonal(7, 6, 5, 5, 5, 5),
  smallStar: diagonal(6, 5, 4, 4, 4),
  sharpStar: diagonal(7, 5, 4, 4, 4),
  concaveStar: diagonal(7, 5, 4, 3),
  octagon: diagonal(6, 6, 6, 5, 4),
  smallOctagon: diagonal(5, 5, 5, 4, 4),
  square: diagonal(5, 5, 5, 5, 5, 5),
  smallSquare: diagonal(4, 4, 4, 4, 4),
  cross: diagonal(7, 7, 4, 4, 4),
  smallCross: diagonal(6, 6, 3, 3),
  broadCross: diagonal(6, 6, 6, 3),
  swallow: diagonal(5, 7, 6, 4, 4),
  petals: diagonal(3, 4, 6, 6, 6, 6, 6),
  hexagon: rows(4, 4, 5, 5, 4, 3, 2, 1),
  cartouche: rows(6, 6, 6, 5, 4, 2),
  flatCartouche: rows(7, 7, 6, 5),
  waist: rows(3, 4, 5, 6, 6, 4),
  hourglass: rows(2, 3, 4, 5, 6),
  fibula: rows(1, 2, 3, 4, 5, 2, 2),
} as const satisfies Record<string, Outline>;

/** Weaves the figure with a halo of ground, rings that follow its outline, and a heart. */
export function emblemFigure(loom: Loom, outline: Outline): void {
  const depths = depthsOf(outline, 'inside');
  const gaps = depthsOf(outline, 'outside');
  const deepest = Math.max(...depths.flat());
  const rings = ringColours(loom, deepest);
  weave(loom, ({ dx, dy }) => {
    const depth = depths[dy]?.[dx] ?? 0;
    if (depth > 0) return rings[depth - 1];
    return gaps[dy]?.[dx] === 1 ? GROUND : undefined;
  });
  if (deepest >= 3) heart(loom, deepest);
}

function diagonal(...widths: number[]): Outline {
  return { fold: 'diagonal', widths };
}

function rows(...widths: number[]): Outline {
  return { fold: 'rows', widths };
}

export function isInside(outline: Outline, { dx, dy }: Cell): boolean {
  if (outline.fold === 'rows') return dx <= (outline.widths[dy] ?? -1);
  return Math.max(dx, dy) <= (outline.widths[Math.min(dx, dy)] ?? -1);
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
      return neighbours(cell).some(({ dx, dy }) => (depths[dy]?.[dx] ?? Infinity) === depth - 1);
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

/** The colours from the edge inwards: one to three rings, never two alike side by side. */
function ringColours(loom: Loom, deepest: number): number[] {
  const outer = 1 + loom.choose(Math.min(3, deepest));
  const middle = outer + 1 + loom.choose(3);
  const second = otherColour(loom, MAIN);
  const third = otherColour(loom, second);
  const depths = [...Array(deepest).keys()];
  return depths.map((depth) => (depth < outer ? MAIN : depth < middle ? second : third));
}

/** Motifs for the middle, as quarters of five by five knots: the first letter is the centre. */
const HEARTS = ['xx.xx....', 'xxxxx.x..', 'xx.xx.xx.', 'xxxxxx...', 'xxxxxxxx.', '..x..xxxx', '..x.x.x..', '....xx.xx', '..x..x...', '......xx.', '.xx.xx...', '....x.xx.'] as const;
const SMALL_HEARTS = ['xx.xx....', 'xxxxx.x..', 'xxxx.....', 'x..x..x..', '.x.x.....', '.x.......'] as const;

function heart(loom: Loom, deepest: number): void {
  const motif = oneOf<string>(loom, deepest > 4 ? HEARTS : SMALL_HEARTS);
  const colour = otherColour(loom, colourAt(loom, { dx: 1, dy: 1 }));
  weave(loom, ({ dx, dy }) => (dx < 3 && dy < 3 && motif[dy * 3 + dx] === 'x' ? colour : undefined));
}
