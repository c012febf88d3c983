import { regionCodeOf } from '#platform/territory';
import {
  cellKey,
  plusCounted,
  withheldParts,
  type Counted,
  type DisclosureRule,
  kept,
} from './disclosure.ts';
import { withheldYears } from './withheld-years.ts';
import { withheldCells } from './withheld-cells.ts';
import type { Dimension } from '../crossing.ts';

/** A crossed table of one measure, and what is known of the totals over it. */
export interface WithheldQuestion {
  readonly rows: Dimension;
  readonly columns?: Dimension;
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  /** '' asks for a total. */
  at(row: string, column: string): Counted;
  /** Whether the total of the place is hidden in the tables of wider places. */
  readonly totalHidden: boolean;
  /** The years in which it is, when years are told. */
  readonly hiddenYears?: ReadonlySet<string>;
  readonly rule: DisclosureRule;
  /** Rows that would be told here although they are hidden elsewhere. */
  readonly also?: ReadonlySet<string>;
}

/**
 * The cells and totals of a table to hide from the public. Totals are judged first, as the table of the
 * wider place or of one dimension shows them; provinces of the country are judged region by region; each
 * year as its own table is, and with the years before and after it.
 */
export function withheldFigures(asked: WithheldQuestion): Set<string> {
  if (asked.columns === 'year') return transposed(withheldFigures(turned(asked)));
  if (asked.rows === 'year') return withheldYears(asked, withheldFigures);
  if (asked.columns === 'province') return transposed(withheldFigures(turned(asked)));
  const hidden = new Set<string>();
  if (asked.totalHidden) hidden.add(cellKey('', ''));
  const regions = asked.rows === 'province' ? [...new Set(asked.rowKeys.map(regionCodeOf))] : [];
  if (regions.length > 1) return byRegion(asked, { regions, hidden });
  return within(asked, { rowKeys: asked.rowKeys, hidden });
}

/** Regions first; then the provinces of each, under what is shown of their region. */
function byRegion(
  asked: WithheldQuestion,
  { regions, hidden }: { readonly regions: readonly string[]; readonly hidden: Set<string> },
): Set<string> {
  const byCode = Map.groupBy(asked.rowKeys, regionCodeOf);
  const of = (region: string) => byCode.get(region) ?? [];
  const at = kept((row, column) =>
    row === ''
      ? asked.at('', column)
      : of(row)
          .map((province) => asked.at(province, column))
          .reduce(plusCounted, { value: 0, entries: 0 }),
  );
  const above = within({ ...asked, at }, { rowKeys: regions, hidden: new Set(hidden) });
  const result = new Set([...above].filter((key) => key.startsWith('|')));
  for (const region of regions) {
    const shown = new Set<string>();
    if (above.has(cellKey(region, ''))) shown.add(cellKey('', ''));
    for (const column of asked.columnKeys) {
      if (above.has(cellKey(region, column))) shown.add(cellKey('', column));
    }
    const inside = within(
      { ...asked, totalHidden: above.has(cellKey(region, '')) },
      { rowKeys: of(region), hidden: shown, columnsJudged: true },
    );
    for (const key of inside) if (!key.startsWith('|')) result.add(key);
  }
  return result;
}

function within(
  asked: WithheldQuestion,
  {
    rowKeys,
    hidden,
    columnsJudged = false,
  }: { readonly rowKeys: readonly string[]; readonly hidden: Set<string>; readonly columnsJudged?: boolean },
): Set<string> {
  const { columnKeys, at, rule, totalHidden, also } = asked;
  const parts = (keys: readonly string[], of: (key: string) => Counted) =>
    withheldParts(new Map(keys.map((key) => [key, of(key)])), { rule, totalHidden, also });
  const hiddenRows = parts(rowKeys, (row) => at(row, ''));
  for (const row of hiddenRows) hidden.add(cellKey(row, ''));
  if (asked.columns === undefined) return hidden;
  if (!columnsJudged) {
    for (const column of parts(columnKeys, (key) => at('', key))) hidden.add(cellKey('', column));
  }
  const hiddenColumns = new Set(columnKeys.filter((column) => hidden.has(cellKey('', column))));
  const grid = { rows: rowKeys, columns: columnKeys, at, hiddenRows, hiddenColumns, totalHidden };
  for (const key of withheldCells(grid, rule)) hidden.add(key);
  return hidden;
}

function turned(asked: WithheldQuestion): WithheldQuestion {
  const { rows, columns = rows, rowKeys, columnKeys, at } = asked;
  return {
    ...asked,
    rows: columns,
    columns: rows,
    rowKeys: columnKeys,
    columnKeys: rowKeys,
    at: (row, column) => at(column, row),
  };
}

function transposed(keys: ReadonlySet<string>): Set<string> {
  return new Set([...keys].map((key) => key.split('|').toReversed().join('|')));
}
