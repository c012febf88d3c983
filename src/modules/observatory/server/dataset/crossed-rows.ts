import type { DataRow } from '#platform/open-data';
import type { Asking } from '#platform/operation/server';
import { yearOf } from '#platform/time';
import { INDICATORS } from '../../indicator.ts';
import { crossedFigures } from '../crossed-figures.ts';
import { registerDay } from '../register-day.ts';

/** The columns of what was measured, in every dataset of figures. */
export const MEASURED = [
  { name: 'value', type: 'number' },
  { name: 'part', type: 'integer' },
  { name: 'whole', type: 'integer' },
  { name: 'hidden', type: 'flag', required: true },
] as const;

/** A page for each indicator: the cells of its table, without the totals, which are their sums. */
export async function* crossedRows(
  asking: Asking,
  by: { readonly rows: 'province' | 'region'; readonly columns: 'year' | 'sector' },
): AsyncIterable<readonly DataRow[]> {
  for (const { id } of INDICATORS) {
    const answer = await crossedFigures.ask(asking, { indicator: id, ...by });
    if (!answer.ok) throw new Error(answer.code);
    const { cells, day } = answer.value;
    yield cells
      .filter(({ row, column }) => row !== '' && column !== '')
      .map(({ row, column, value, part, whole, hidden = false }) => ({
        indicator: id,
        [by.rows]: row,
        ...(by.columns === 'year' ? { year: Number(column) } : { sector: column, year: yearOf(day) }),
        value,
        part,
        whole,
        hidden,
      }));
  }
}

/** The last day the figures speak of. */
export async function lastDayOfFigures(asking: Asking) {
  const answer = await registerDay.ask(asking, {});
  return answer.ok ? answer.value.day : undefined;
}
