import { bridgesIn, nearOf, sideOf, type Edge } from './bridge.ts';

/** Something counted, and how many entries it is counted in. */
export interface Counted {
  readonly value: number;
  readonly entries: number;
}

/** Fewest people, or entries, a public figure may stand for. Dated, as `observatory.disclosure_rule` keeps it. */
export interface DisclosureRule {
  readonly fewest: number;
}

/** Whether a figure stands for so few that it would speak of each of them. */
export function isSmall({ value, entries }: Counted, { fewest }: DisclosureRule): boolean {
  return (value > 0 && value < fewest) || (value > 0 && entries > 0 && entries < fewest);
}

/**
 * The parts to hide under a total: small ones, and as many more as it takes that the total less those shown
 * tells none of them. Where the total itself is hidden, one part is hidden with it.
 */
export function withheldParts(
  parts: ReadonlyMap<string, Counted>,
  { rule, totalHidden }: { readonly rule: DisclosureRule; readonly totalHidden: boolean },
): Set<string> {
  const hidden = new Set([...parts].filter(([, one]) => isSmall(one, rule)).map(([key]) => key));
  const line = { keys: [...parts.keys()], valueOf: (key: string) => parts.get(key)?.value ?? 0 };
  while (tellsTooMuch(line, hidden, { rule, totalHidden })) {
    const next = smallestShown(line, hidden);
    if (next === undefined) break;
    hidden.add(next);
  }
  return hidden;
}

export interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  at(row: string, column: string): Counted;
  /** The rows and columns whose totals are hidden, and whether the total of all is. */
  readonly hiddenRows: ReadonlySet<string>;
  readonly hiddenColumns: ReadonlySet<string>;
  readonly totalHidden: boolean;
}

/**
 * The cells of a crossed table to hide: small ones, and those it takes that no sum of rows, columns and
 * totals gives one back. A hidden cell can be told exactly when its edge is a bridge of the graph whose
 * points are the rows and the columns and whose edges are the hidden cells and totals: so cells are hidden
 * until none is.
 */
export function withheldCells(grid: Grid, rule: DisclosureRule): Set<string> {
  const lines = linesOf(grid);
  const hidden = new Set<string>();
  for (const row of grid.rows) {
    for (const column of grid.columns) {
      if (isSmall(grid.at(row, column), rule)) hidden.add(cellKey(row, column));
    }
  }
  for (;;) {
    const before = hidden.size;
    for (const line of lines) {
      while (tellsTooMuch(line, hidden, { rule, totalHidden: line.totalHidden })) {
        const next = smallestShown(line, hidden);
        if (next === undefined) break;
        hidden.add(next);
      }
    }
    if (hidden.size > before) continue;
    const next = cellAcross(grid, hidden, lines);
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

export function cellKey(row: string, column: string): string {
  return `${row}|${column}`;
}

interface Line {
  readonly keys: readonly string[];
  valueOf(key: string): number;
}

/** Whether one hidden part can be told, or so few are hidden together that they would be. */
function tellsTooMuch(
  { keys, valueOf }: Line,
  hidden: ReadonlySet<string>,
  { rule, totalHidden }: { readonly rule: DisclosureRule; readonly totalHidden: boolean },
): boolean {
  const withheld = keys.filter((key) => hidden.has(key));
  if (totalHidden) return withheld.length === 0;
  if (withheld.length === 0) return false;
  const together = withheld.reduce((sum, key) => sum + valueOf(key), 0);
  return withheld.length === 1 || together < rule.fewest;
}

/** The cheapest to hide: the smallest that is something, else one that is nothing. */
function smallestShown({ keys, valueOf }: Line, hidden: ReadonlySet<string>): string | undefined {
  const cost = (key: string) => (valueOf(key) > 0 ? valueOf(key) : Number.MAX_SAFE_INTEGER);
  let best: string | undefined;
  for (const key of keys) {
    if (!hidden.has(key) && (best === undefined || cost(key) < cost(best))) best = key;
  }
  return best;
}

interface NamedLine extends Line {
  readonly totalHidden: boolean;
}

function linesOf({ rows, columns, at, hiddenRows, hiddenColumns }: Grid): NamedLine[] {
  const values = new Map<string, number>();
  for (const row of rows) {
    for (const column of columns) values.set(cellKey(row, column), at(row, column).value);
  }
  const valueOf = (key: string) => values.get(key) ?? 0;
  return [
    ...rows.map((row) => ({
      keys: columns.map((column) => cellKey(row, column)),
      totalHidden: hiddenRows.has(row),
      valueOf,
    })),
    ...columns.map((column) => ({
      keys: rows.map((row) => cellKey(row, column)),
      totalHidden: hiddenColumns.has(column),
      valueOf,
    })),
  ];
}

const ALL_ROWS = 'total of rows';
const ALL_COLUMNS = 'total of columns';

function edgesOf(
  { rows, columns, hiddenRows, hiddenColumns, totalHidden }: Grid,
  hidden: ReadonlySet<string>,
) {
  const edges: Edge[] = [];
  for (const row of rows) {
    if (hiddenRows.has(row)) edges.push({ from: `r:${row}`, to: ALL_COLUMNS });
    for (const column of columns) {
      if (hidden.has(cellKey(row, column))) edges.push({ from: `r:${row}`, to: `c:${column}` });
    }
  }
  for (const column of columns) {
    if (hiddenColumns.has(column)) edges.push({ from: ALL_ROWS, to: `c:${column}` });
  }
  if (totalHidden) edges.push({ from: ALL_ROWS, to: ALL_COLUMNS });
  return edges;
}

/**
 * The cheapest shown cell that closes a circle through a bridge: its row is on one side of it and its column
 * on the other. Undefined when there is no bridge, or nothing left to close it with.
 */
function cellAcross(grid: Grid, hidden: ReadonlySet<string>, lines: readonly Line[]): string | undefined {
  const edges = edgesOf(grid, hidden);
  const near = nearOf(edges);
  for (const bridge of bridgesIn(near)) {
    const side = sideOf(near, { from: edges[bridge]?.from ?? '', without: bridge });
    const across = grid.rows.flatMap((row) =>
      grid.columns.flatMap((column) =>
        side.has(`r:${row}`) === side.has(`c:${column}`) ? [] : [cellKey(row, column)],
      ),
    );
    const next = lines[0] && smallestShown({ keys: across, valueOf: lines[0].valueOf }, hidden);
    if (next !== undefined) return next;
  }
  return undefined;
}
