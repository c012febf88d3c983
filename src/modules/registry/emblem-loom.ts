import type { Choose } from './emblem-chance.ts';

/** The distance from the centre thread to the edge: 8 threads on each side of one make 17. */
export const REACH = 8;

/** The colours of a loom are the places of its dyes: the ground first, then the dye of the central figure. */
export const GROUND = 0;
export const MAIN = 1;

/** A place on the cloth, counted from the centre: across and up. The mirrors make it four knots. */
export interface Cell {
  readonly dx: number;
  readonly dy: number;
}

/** One quarter of the cloth, centre first, and the choices that weave it. */
export interface Loom {
  readonly quarter: number[][];
  readonly colours: number;
  readonly choose: Choose;
}

export function emblemLoom(colours: number, choose: Choose): Loom {
  const quarter = Array.from({ length: REACH + 1 }, () => Array<number>(REACH + 1).fill(GROUND));
  return { quarter, colours, choose };
}

/** Passes over the whole quarter once: each cell takes the colour given for it, or keeps its own. */
export function weave(loom: Loom, colourOf: (cell: Cell) => number | undefined): void {
  for (const [dy, row] of loom.quarter.entries()) {
    for (const dx of row.keys()) {
      const colour = colourOf({ dx, dy });
      if (colour !== undefined) row[dx] = colour;
    }
  }
}

export function colourAt(loom: Loom, cell: Cell): number {
  return loom.quarter[cell.dy]?.[cell.dx] ?? GROUND;
}

export function oneOf<T>(loom: Loom, options: readonly [T, ...T[]]): T {
  return options[loom.choose(options.length)] ?? options[0];
}

/** A colour of this loom that is none of those given; the main one when nothing else is left. */
export function otherColour(loom: Loom, ...taken: readonly number[]): number {
  const free = [...Array(loom.colours).keys()].filter((colour) => !taken.includes(colour));
  return free[loom.choose(free.length)] ?? MAIN;
}
