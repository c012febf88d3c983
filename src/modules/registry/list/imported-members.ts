import { FEWEST_MEMBERS, type Kind } from '../cooperative.ts';
import type { ImportedCells } from './imported-cells.ts';
import { readCount } from './imported-numbers.ts';
import { assumed, faulty, leftOut, understood } from './imported-problem.ts';

export interface ImportedMembers {
  readonly members?: number;
  readonly women?: number;
  readonly youth?: number;
}

/** Members in all, women, young people. Without a total, women and men together make it. */
export function readMembers(cells: ImportedCells, kind: Kind): ImportedMembers {
  const told = cells.take('members', readCount(cells.cell('members')));
  const women = cells.take('women', readCount(cells.cell('women')));
  const men = cells.take('men', readCount(cells.cell('men')));
  const youth = cells.take('youth', readCount(cells.cell('youth')));
  const added = women === undefined || men === undefined ? undefined : women + men;
  const members = told ?? added;
  check(cells, { members, women, youth, added, kind });
  return {
    ...(members !== undefined && { members }),
    ...(women !== undefined && { women }),
    ...(youth !== undefined && { youth }),
  };
}

interface Counts extends ImportedMembers {
  readonly added?: number;
  readonly kind: Kind;
}

function check(cells: ImportedCells, { members, women, youth, added, kind }: Counts): void {
  if (members === undefined) return;
  const [fewest = { members: 0 }] = FEWEST_MEMBERS;
  if (women !== undefined && women > members)
    cells.take('women', faulty('women-exceed-members', { detail: { members } }));
  else if (added !== undefined && added !== members) {
    cells.take('members', assumed(members, 'members-do-not-add', { detail: { added } }));
  }
  if (youth !== undefined && youth > members)
    cells.take('youth', faulty('youth-exceed-members', { detail: { members } }));
  const isFew = kind === 'cooperative' && members < fewest.members;
  cells.take(
    'members',
    isFew ? leftOut('too-few-members', { detail: { fewest: fewest.members } }) : understood(members),
  );
}
