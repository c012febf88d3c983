import type { Kind } from '../cooperative.ts';
import type { ImportedCells } from './imported-cells.ts';
import { readCount } from './imported-numbers.ts';
import { assumed, faulty, leftOut, understood } from './imported-problem.ts';

export interface ImportedMembers {
  readonly members?: number;
  readonly women?: number;
  readonly youth?: number;
}

/** Members in all, women, young people. Without a total, women and men together make it. */
export function readMembers(
  cells: ImportedCells,
  { kind, fewest }: { readonly kind: Kind; readonly fewest: number },
): ImportedMembers {
  const told = cells.take('members', readCount(cells.cell('members')));
  const women = cells.take('women', readCount(cells.cell('women')));
  const men = cells.take('men', readCount(cells.cell('men')));
  const youth = cells.take('youth', readCount(cells.cell('youth')));
  const added = women === undefined || men === undefined ? undefined : women + men;
  const members = told ?? added;
  check(cells, { members, women, youth, added, kind, fewest });
  return {
    ...(members !== undefined && { members }),
    ...(women !== undefined && { women }),
    ...(youth !== undefined && { youth }),
  };
}

interface Counts extends ImportedMembers {
  readonly added?: number;
  readonly kind: Kind;
  readonly fewest: number;
}

function check(cells: ImportedCells, { members, women, youth, added, kind, fewest }: Counts): void {
  if (members === undefined) return;
  if (women !== undefined && women > members)
    cells.take('women', faulty('women-exceed-members', { detail: { members } }));
  else if (added !== undefined && added !== members) {
    cells.take('members', assumed(members, 'members-do-not-add', { detail: { added } }));
  }
  if (youth !== undefined && youth > members)
    cells.take('youth', faulty('youth-exceed-members', { detail: { members } }));
  const isFew = kind === 'cooperative' && members < fewest;
  cells.take('members', isFew ? leftOut('too-few-members', { detail: { fewest } }) : understood(members));
}
