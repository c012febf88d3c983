import type { FigureRow } from './figure-row.ts';
import { STOCKS, type Indicator } from './indicator.ts';
import type { Measure } from './measure.ts';

/** What one row adds to an indicator. */
export interface CountedLine {
  readonly indicator: string;
  readonly adds: number;
}

/** The indicators that a row is counted in, each with what it adds; a share is told by its part. */
export function countedIndicators(row: FigureRow): CountedLine[] {
  const counts: readonly Indicator[] = STOCKS.filter(({ kind }) => kind === 'count');
  return counts.flatMap(({ id, of }) => {
    const adds = addedTo(of, row);
    return adds === 0 ? [] : [{ indicator: id, adds }];
  });
}

function addedTo(measure: Measure, row: FigureRow): number {
  const { members, women, youth, ledByWomen, womenOnly } = row;
  const adds: Partial<Record<Measure, number>> = {
    cooperatives: 1,
    members,
    women,
    youth,
    ledByWomen: ledByWomen ? 1 : 0,
    womenOnly: womenOnly ? 1 : 0,
    womenOnlyMembers: womenOnly ? members : 0,
  };
  return adds[measure] ?? 0;
}
