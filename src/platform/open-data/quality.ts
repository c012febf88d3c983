import type { Day } from '#platform/time';
import type { DataColumn, DataRow } from './dataset.ts';

/** How good a dataset is, as counted in its rows. */
export interface Quality {
  readonly rows: number;
  /** How many rows have a value, by column. */
  readonly filled: Readonly<Record<string, number>>;
  /** The last day the data speak of, when they speak of days. */
  readonly lastDay?: Day;
}

/** Counts how full the columns are, page after page. */
export async function qualityOf(
  columns: readonly DataColumn[],
  pages: AsyncIterable<readonly DataRow[]>,
): Promise<Quality> {
  const filled = new Map(columns.map(({ name }) => [name, 0]));
  let rows = 0;
  for await (const page of pages) {
    rows += page.length;
    for (const row of page) {
      for (const { name } of columns) {
        if (isFilled(row[name])) filled.set(name, (filled.get(name) ?? 0) + 1);
      }
    }
  }
  return { rows, filled: Object.fromEntries(filled) };
}

/** The share of rows that have a value in a column, between 0 and 1; undefined when there is no row. */
export function fullness(quality: Quality, column: string): number | undefined {
  return quality.rows === 0 ? undefined : (quality.filled[column] ?? 0) / quality.rows;
}

function isFilled(value: DataRow[string]): boolean {
  return value !== undefined && value !== '';
}
