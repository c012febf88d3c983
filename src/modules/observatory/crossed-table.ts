import type { Crossed, Dimension } from './crossing.ts';
import { cellKey, kept, type DisclosureRule } from './disclosure/disclosure.ts';
import { leftToProtect } from './disclosure/findable.ts';
import { indicatorValue } from './indicator-value.ts';
import type { Indicator } from './indicator.ts';
import { NO_MEASURES, plusMeasures, type Measure, type Measures } from './measure.ts';
import { withheldFigures } from './disclosure/withheld-figures.ts';

/** A cell, or a total where its row or column is ''. Hidden ones tell nothing but that they are. */
export interface TableCell {
  readonly row: string;
  readonly column: string;
  readonly value?: number;
  /** The two sums of a share, kept apart. */
  readonly part?: number;
  readonly whole?: number;
  readonly hidden?: true;
}

export interface CrossedTable {
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  readonly cells: readonly TableCell[];
  readonly hidden: number;
}

/** Whether the total of the place is hidden in the tables of wider places; and when years are told, in which. */
export interface HiddenTotal {
  readonly totalHidden: boolean;
  readonly hiddenYears?: ReadonlySet<string>;
}

interface Asked {
  readonly indicator: Indicator;
  readonly rows: Dimension;
  readonly columns?: Dimension;
  /** Undefined for who may see the rows. */
  readonly rule?: DisclosureRule;
  readonly hiddenTotal?: (measure: Measure) => HiddenTotal;
  /** The cells of those who consent to be findable, each apart. */
  readonly findable?: readonly Crossed[];
}

/** A table of one indicator, with its totals, as far as it may be shown. */
export function crossedTable(found: readonly Crossed[], asked: Asked): CrossedTable {
  const sums = sumsOf(found, asked);
  const rowKeys = keysOf(found, { dimension: asked.rows, of: 'row', sums, asked });
  const columnKeys =
    asked.columns === undefined ? [] : keysOf(found, { dimension: asked.columns, of: 'column', sums, asked });
  const hidden = hiddenCells(asked, { rowKeys, columnKeys, sums, findable: findableIn(asked) });
  const cells = [...rowKeys, ''].flatMap((row) =>
    [...columnKeys, ''].flatMap((column): TableCell[] => {
      const measures = sums.get(cellKey(row, column));
      if (measures === undefined) return [];
      if (hidden.has(cellKey(row, column))) return [{ row, column, hidden: true }];
      return [{ row, column, ...shown(asked.indicator, measures) }];
    }),
  );
  return { rowKeys, columnKeys, cells, hidden: cells.filter((cell) => cell.hidden === true).length };
}

function shown(indicator: Indicator, measures: Measures) {
  const value = indicatorValue(indicator, measures);
  const kept = 'per' in indicator ? { part: measures[indicator.of], whole: measures[indicator.per] } : {};
  return { ...(value !== undefined && { value }), ...kept };
}

/** Every cell with its totals; states of several years have no total over the years. */
function sumsOf(found: readonly Crossed[], asked: Asked): Map<string, Measures> {
  const sums = new Map<string, Measures>();
  if (found.length === 0) sums.set(cellKey('', ''), NO_MEASURES);
  for (const cell of found) {
    for (const key of keysOver(cell, asked)) {
      sums.set(key, plusMeasures(sums.get(key) ?? NO_MEASURES, cell.measures));
    }
  }
  return sums;
}

/** Those who consent, by every cell and total they are counted in. */
function findableIn(asked: Asked): Map<string, Measures[]> {
  const found = new Map<string, Measures[]>();
  for (const cell of asked.findable ?? []) {
    for (const key of keysOver(cell, asked)) found.set(key, [...(found.get(key) ?? []), cell.measures]);
  }
  return found;
}

/** A cell, and the totals it is part of. */
function keysOver({ row, column }: Crossed, { indicator, rows, columns }: Asked): string[] {
  const overYears = (dimension: Dimension | undefined) => dimension === 'year' && indicator.kind !== 'flow';
  const keys = [cellKey(row, column)];
  if (columns !== undefined && !overYears(columns)) keys.push(cellKey(row, ''));
  if (row !== '' && !overYears(rows)) keys.push(cellKey('', column));
  if (columns !== undefined && !overYears(rows) && !overYears(columns)) keys.push(cellKey('', ''));
  return keys;
}

/** Places and years in their order, the rest from the greatest. */
function keysOf(
  found: readonly Crossed[],
  {
    dimension,
    of,
    sums,
    asked,
  }: {
    readonly dimension: Dimension;
    readonly of: 'row' | 'column';
    readonly sums: ReadonlyMap<string, Measures>;
    readonly asked: Asked;
  },
): string[] {
  const keys = [...new Set(found.map((one) => one[of]))].filter((key) => key !== '');
  if (['region', 'province', 'commune', 'year'].includes(dimension)) return keys.toSorted();
  if (dimension === 'gender' || dimension === 'age') return keys;
  const size = (key: string) =>
    sums.get(of === 'row' ? cellKey(key, '') : cellKey('', key))?.[asked.indicator.of] ?? 0;
  return keys.toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
}

/** A share is hidden wherever one of its two sums is. */
function hiddenCells(
  { indicator, rows, columns, rule, hiddenTotal }: Asked,
  table: {
    readonly rowKeys: readonly string[];
    readonly columnKeys: readonly string[];
    readonly sums: ReadonlyMap<string, Measures>;
    readonly findable: ReadonlyMap<string, readonly Measures[]>;
  },
): Set<string> {
  if (rule === undefined || indicator.disclosure === 'open') return new Set();
  const measures: Measure[] = 'per' in indicator ? [indicator.of, indicator.per] : [indicator.of];
  const judged = measures.filter((measure) => measure !== 'cooperatives' && measure !== 'created');
  const hidden = judged.map((measure) =>
    withheldFigures({
      ...table,
      rows,
      columns,
      rule,
      ...(hiddenTotal?.(measure) ?? { totalHidden: false }),
      at: kept((row, column) => {
        const key = cellKey(row, column);
        const findable = table.findable.get(key) ?? [];
        return leftToProtect(table.sums.get(key) ?? NO_MEASURES, { findable, measure, rule });
      }),
    }),
  );
  return new Set(hidden.flatMap((keys) => [...keys]));
}
