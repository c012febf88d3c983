import type { Cell } from '../cell.ts';
import type { SheetLimits } from '../sheet.ts';

/** A block of merged cells, numbers from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Gives the value of each merged block to all its empty cells, in place: the file keeps it in the first one
 * only, a person sees it everywhere. Blocks are cut at the last line and column that may be read. `false`
 * when the blocks together would fill more cells than a list may have, which only a file built to do harm
 * does.
 */
export function carryMerges(rows: Cell[][], merges: readonly Merge[], limits: SheetLimits): boolean {
  let budget = (limits.rows + rows.length) * limits.columns;
  for (const merge of merges) {
    const value = rows[merge.top]?.[merge.left];
    const bottom = Math.min(merge.bottom, rows.length - 1);
    const right = Math.min(merge.right, limits.columns - 1);
    budget -= Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1);
    if (budget < 0) return false;
    if (value !== undefined) fill({ rows, value, merge: { ...merge, bottom, right } });
  }
  return true;
}

function fill({ rows, value, merge }: { rows: Cell[][]; value: Cell; merge: Merge }): void {
  for (let line = merge.top; line <= merge.bottom; line += 1) {
    const cells = [...(rows[line] ?? [])];
    for (let column = merge.left; column <= merge.right; column += 1) cells[column] ??= value;
    // A row shorter than the block would otherwise keep holes, which are not the same as empty cells in JSON.
    rows[line] = Array.from(cells);
  }
}
