import { bridgesIn, nearOf, sideOf, type Edge } from './bridge.ts';
import {
  cellKey,
  isSmall,
  reading,
  smallestShown,
  tellsTooMuch,
  type Counted,
  type DisclosureRule,
  type Line,
} from './disclosure.ts';

/** A table whose totals have been judged. */
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
 * until none is, and totals where no cell is left to hide.
 */
export function withheldCells(grid: Grid, rule: DisclosureRule): Set<string> {
  const hidden = new Set<string>();
  const known = { ...grid, hiddenRows: new Set(grid.hiddenRows), hiddenColumns: new Set(grid.hiddenColumns) };
  for (const row of grid.rows) {
    for (const column of grid.columns) {
      if (isSmall(grid.at(row, column), rule)) hidden.add(cellKey(row, column));
    }
  }
  const read = reading(countedIn(grid));
  for (;;) {
    const before = hidden.size;
    const lines = linesOf(known, read);
    for (const line of lines) {
      while (tellsTooMuch(line, hidden, { rule, totalHidden: line.totalHidden })) {
        const next = smallestShown(line, hidden) ?? (line.totalHidden ? undefined : line.total);
        if (next === undefined) break;
        hidden.add(next);
        if (next === line.total) break;
      }
    }
    const next = hidden.size > before ? undefined : partAcross(known, hidden, lines);
    if (hidden.size === before && next === undefined) return hidden;
    if (next !== undefined) hidden.add(next);
    for (const row of grid.rows) if (hidden.has(cellKey(row, ''))) known.hiddenRows.add(row);
    for (const column of grid.columns) if (hidden.has(cellKey('', column))) known.hiddenColumns.add(column);
  }
}

interface NamedLine extends Line {
  readonly total: string;
  readonly totalHidden: boolean;
}

function countedIn({ rows, columns, at }: Grid): Map<string, Counted> {
  return new Map(
    rows.flatMap((row) => columns.map((column) => [cellKey(row, column), at(row, column)] as const)),
  );
}

function linesOf(
  { rows, columns, hiddenRows, hiddenColumns }: Grid,
  read: ReturnType<typeof reading>,
): NamedLine[] {
  return [
    ...rows.map((row) => ({
      keys: columns.map((column) => cellKey(row, column)),
      total: cellKey(row, ''),
      totalHidden: hiddenRows.has(row),
      ...read,
    })),
    ...columns.map((column) => ({
      keys: rows.map((row) => cellKey(row, column)),
      total: cellKey('', column),
      totalHidden: hiddenColumns.has(column),
      ...read,
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
 * on the other; where there is none, a total that does. Undefined when there is no bridge.
 */
function partAcross(grid: Grid, hidden: ReadonlySet<string>, lines: readonly Line[]): string | undefined {
  const edges = edgesOf(grid, hidden);
  const near = nearOf(edges);
  for (const bridge of bridgesIn(near)) {
    const side = sideOf(near, { from: edges[bridge]?.from ?? '', without: bridge });
    const across = grid.rows.flatMap((row) =>
      grid.columns.flatMap((column) =>
        side.has(`r:${row}`) === side.has(`c:${column}`) ? [] : [cellKey(row, column)],
      ),
    );
    const next = lines[0] && smallestShown({ ...lines[0], keys: across }, hidden);
    const found = next ?? totalAcross(grid, side);
    if (found !== undefined) return found;
  }
  return undefined;
}

function totalAcross({ rows, columns, at, hiddenRows, hiddenColumns }: Grid, side: ReadonlySet<string>) {
  const totals = [
    ...rows
      .filter((row) => !hiddenRows.has(row) && side.has(`r:${row}`) !== side.has(ALL_COLUMNS))
      .map((row) => [cellKey(row, ''), at(row, '')] as const),
    ...columns
      .filter((column) => !hiddenColumns.has(column) && side.has(`c:${column}`) !== side.has(ALL_ROWS))
      .map((column) => [cellKey('', column), at('', column)] as const),
  ];
  const shown = new Map(totals);
  return smallestShown({ keys: [...shown.keys()], ...reading(shown) }, new Set());
}
