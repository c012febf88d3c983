import type { Cell } from '#platform/sheets';
import type { Problem } from './imported-problem.ts';

/**
 * The cells of a row with every proposal written in its place: what is accepted when a person accepts them
 * all. Problems without a proposal, or without a column, leave the row as it is.
 */
export function acceptProposals(cells: readonly Cell[], problems: readonly Problem[]): Cell[] {
  const accepted = [...cells];
  for (const { column, proposal } of problems) {
    if (column === undefined || proposal === undefined) continue;
    while (accepted.length < column) accepted.push(undefined);
    accepted[column] = proposal;
  }
  return accepted;
}
