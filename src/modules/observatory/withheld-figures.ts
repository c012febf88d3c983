import { regionCodeOf } from '#platform/territory';
import {
  cellKey,
  isSmall,
  withheldCells,
  withheldParts,
  type Counted,
  type DisclosureRule,
} from './disclosure.ts';
import type { Crossed, Dimension } from './crossing.ts';
import { COUNTRY } from './figure.ts';
import type { Measure } from './measure.ts';

/** A crossed table of one measure, and what is known of the totals over it. */
export interface WithheldQuestion {
  readonly rows: Dimension;
  readonly columns?: Dimension;
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  /** '' asks for a total. */
  at(row: string, column: string): Counted;
  readonly totalHidden: boolean;
  readonly rule: DisclosureRule;
}

/**
 * The cells and totals of a table to hide from the public. Totals are judged first, as the table of the
 * wider place or of one dimension shows them; provinces of the country are judged region by region; each
 * year alone.
 */
export function withheldFigures(asked: WithheldQuestion): Set<string> {
  if (asked.columns === 'year') return transposed(withheldFigures(turned(asked)));
  if (asked.rows === 'year') return ofYears(asked);
  if (asked.columns === 'province') return transposed(withheldFigures(turned(asked)));
  const hidden = new Set<string>();
  if (asked.totalHidden) hidden.add(cellKey('', ''));
  const regions = asked.rows === 'province' ? [...new Set(asked.rowKeys.map(regionCodeOf))] : [];
  if (regions.length > 1) return byRegion(asked, { regions, hidden });
  return within(asked, { rowKeys: asked.rowKeys, hidden });
}

/** Whether the total of a place is hidden in the tables of the wider places, told by its provinces. */
export function placeTotalHidden(
  provinces: readonly Crossed[],
  {
    place,
    rule,
    measure,
  }: { readonly place: string; readonly rule: DisclosureRule; readonly measure: Measure },
): boolean {
  const sumOf = (code: string): Counted =>
    provinces
      .filter(({ row }) => code === '' || row.startsWith(code))
      .map(({ measures }) => ({ value: measures[measure], entries: measures.cooperatives }))
      .reduce(plus, { value: 0, entries: 0 });
  const totalHidden = isSmall(sumOf(''), rule);
  if (place === COUNTRY) return totalHidden;
  const rows = place.length > 2 ? 'province' : 'region';
  const keys = provinces.map(({ row }) => (rows === 'region' ? regionCodeOf(row) : row));
  const asked = { rows, rowKeys: [...new Set(keys)], columnKeys: [], rule, totalHidden, at: sumOf } as const;
  return withheldFigures(asked).has(cellKey(place, ''));
}

/** Regions first; then the provinces of each, under what is shown of their region. */
function byRegion(
  asked: WithheldQuestion,
  { regions, hidden }: { readonly regions: readonly string[]; readonly hidden: Set<string> },
): Set<string> {
  const of = (region: string) => asked.rowKeys.filter((key) => regionCodeOf(key) === region);
  const at = (row: string, column: string): Counted =>
    row === ''
      ? asked.at('', column)
      : of(row)
          .map((province) => asked.at(province, column))
          .reduce(plus, { value: 0, entries: 0 });
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
  const { columnKeys, at, rule, totalHidden } = asked;
  const parts = (keys: readonly string[], of: (key: string) => Counted) =>
    withheldParts(new Map(keys.map((key) => [key, of(key)])), { rule, totalHidden });
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

/** Years do not add up: each is judged alone, with its own total. */
function ofYears({ rowKeys, columns, columnKeys, at, rule }: WithheldQuestion): Set<string> {
  const hidden = new Set<string>();
  for (const year of rowKeys) {
    const totalHidden = isSmall(at(year, ''), rule);
    if (totalHidden) hidden.add(cellKey(year, ''));
    if (columns === undefined) continue;
    const parts = new Map(columnKeys.map((key) => [key, at(year, key)]));
    for (const key of withheldParts(parts, { rule, totalHidden })) hidden.add(cellKey(year, key));
  }
  return hidden;
}

function plus(a: Counted, b: Counted): Counted {
  return { value: a.value + b.value, entries: a.entries + b.entries };
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
