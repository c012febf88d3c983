import type { Choose } from './emblem-chance.ts';
import type { Dye } from './emblem-dyes.ts';

/** One quarter of the cloth, centre first, and the choices that weave it. Colours are places in `dyes`. */
export interface EmblemLoom {
  readonly quarter: number[][];
  readonly dyes: readonly Dye[];
  readonly choose: Choose;
}

/** A place on the cloth, counted from the centre: across and up. The mirrors make it four knots. */
export interface Cell {
  readonly dx: number;
  readonly dy: number;
}

/** At least one of something. */
export type Some<T> = readonly [T, ...T[]];

/** The threads from the centre to the edge: 8 on each side of one make 17. */
export const REACH = 8;

/** The first dye is the ground, the second that of the central figure. */
export const GROUND = 0;
export const MAIN = 1;

/** A bare loom: nothing but ground. */
export function emblemLoom(dyes: readonly Dye[], choose: Choose): EmblemLoom {
  const quarter = Array.from({ length: REACH + 1 }, () => Array<number>(REACH + 1).fill(GROUND));
  return { quarter, dyes, choose };
}

/** Passes over the whole quarter once: each cell takes the colour given for it, or keeps its own. */
export function weave(loom: EmblemLoom, colourOf: (cell: Cell) => number | undefined): void {
  for (const [dy, row] of loom.quarter.entries()) {
    for (const dx of row.keys()) {
      const colour = colourOf({ dx, dy });
      if (colour !== undefined) row[dx] = colour;
    }
  }
}

export function oneOf<T>(loom: EmblemLoom, options: Some<T>): T {
  return options[loom.choose(options.length)] ?? options[0];
}

/** A colour of this loom that is none of those given; the main one when nothing else is left. */
export function otherColour(loom: EmblemLoom, ...taken: readonly number[]): number {
  const free = [...loom.dyes.keys()].filter((colour) => !taken.includes(colour));
  return free[loom.choose(free.length)] ?? MAIN;
}
