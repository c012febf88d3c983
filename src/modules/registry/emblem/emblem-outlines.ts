import { REACH, type Cell } from './emblem-loom.ts';

/** The figures a vocabulary may place in the middle of its cloth. */
export const EMBLEM_OUTLINES = {
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
  bluntSpindle: rows(4, 4, 4, 3, 3, 2),
  steppedBarrel: rows(7, 7, 5, 5, 3, 3),
  star: diagonal(7, 6, 5, 5, 5, 5),
  smallStar: diagonal(6, 5, 4, 4, 4),
  littleStar: diagonal(5, 4, 3, 3),
  sharpStar: diagonal(7, 5, 4, 4, 4),
  broadStar: diagonal(7, 6, 6, 5, 4),
  concaveStar: diagonal(7, 5, 4, 3),
  octagon: diagonal(6, 6, 6, 5, 4),
  smallOctagon: diagonal(5, 5, 5, 4, 4),
  square: diagonal(4, 4, 4, 4, 4),
  smallCross: diagonal(6, 6, 3, 3),
  steppedCross: diagonal(6, 6, 5, 3),
  notchedStar: diagonal(5, 6, 4, 4, 4),
  petals: diagonal(4, 5, 6, 6, 5, 5),
  hexagon: rows(4, 4, 5, 5, 4, 3, 2, 1),
  tallHexagon: rows(5, 5, 5, 4, 4, 3, 2),
  flatCartouche: rows(7, 7, 6, 5),
  hourglass: rows(2, 3, 4, 5, 6),
  fibula: rows(1, 2, 3, 4, 5, 2, 2),
} as const satisfies Record<string, Outline>;

/** The outline of a central figure, as what each cell of the quarter (rows from the centre) is to it. */
export interface Outline {
  /** The threads to the outside: 0 outside, 1 along the edge. */
  readonly depths: readonly (readonly number[])[];
  /** The threads to the figure: 0 inside, 1 along it. */
  readonly gaps: readonly (readonly number[])[];
}

/** A figure mirrored on the diagonals too: how far it reaches along the axis, then one thread beside it… */
function diagonal(...widths: number[]): Outline {
  return outline(({ dx, dy }) => Math.max(dx, dy) <= (widths[Math.min(dx, dy)] ?? -1));
}

/** A figure read row by row from the middle. */
function rows(...widths: number[]): Outline {
  return outline(({ dx, dy }) => dx <= (widths[dy] ?? -1));
}

function outline(isInside: (cell: Cell) => boolean): Outline {
  return { depths: distances((cell) => !isInside(cell)), gaps: distances(isInside) };
}

/** For each cell, the threads to the nearest cell that is there. */
function distances(isThere: (cell: Cell) => boolean): number[][] {
  const span = [...Array(REACH + 1).keys()];
  const cells = span.flatMap((dy) => span.map((dx) => ({ dx, dy })));
  const far = span.map((dy) => span.map((dx) => (isThere({ dx, dy }) ? 0 : Infinity)));
  const at = (dx: number, dy: number) => far[dy]?.[dx] ?? Infinity;
  // Two passes, there and back, give every cell its exact distance along the threads.
  for (const pass of [cells, [...cells].toReversed()]) {
    for (const { dx, dy } of pass) {
      const beside = 1 + Math.min(at(dx - 1, dy), at(dx + 1, dy), at(dx, dy - 1), at(dx, dy + 1));
      far[dy]?.splice(dx, 1, Math.min(at(dx, dy), beside));
    }
  }
  return far;
}
