import { centimes, type Centimes } from '#platform/money';
import { perCentOf } from './price-formula.ts';

/**
 * What a cooperative keeps of the price when the buyer changes her mind, in whole per cents: first before
 * anything is begun, then after each stage she was shown.
 */
export type CancellationGrid = readonly number[];

/** A grid proposed: nothing before the work begins, then more with each stage, never above the deposit. */
export function usualGrid(stages: number, depositPerCent: number): number[] {
  return Array.from({ length: stages + 1 }, (_, stage) => Math.floor((depositPerCent * stage) / stages));
}

/** Whether a grid is one people can agree to: a line for each stage, and never less later than before. */
export function isGrid(grid: CancellationGrid, stages: number): boolean {
  return (
    grid.length === stages + 1 &&
    grid.every((perCent, at) => perCent >= (grid[at - 1] ?? 0) && perCent <= 100)
  );
}

/** What is kept of what was paid, at a stage: never more than is held. */
export function keptAt(
  grid: CancellationGrid,
  stage: number,
  { price, held }: { readonly price: Centimes; readonly held: Centimes },
): Centimes {
  const perCent = grid[Math.min(stage, grid.length - 1)] ?? 0;
  return centimes(Math.min(perCentOf(price, perCent), held));
}
