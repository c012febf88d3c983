import { bridgesIn, nearOf, sideOf, type Edge } from './bridge.ts';

/** Something counted, and how many entries it is counted in. */
export interface Counted {
  readonly value: number;
  readonly entries: number;
  /** Entries whose own number anybody may know, taken out of both: they protect nothing. */
  readonly told?: number;
}

/** Fewest people, or entries, a public figure may stand for. Dated, as `observatory.disclosure_rule` keeps it. */
export interface DisclosureRule {
  readonly fewest: number;
}

/** Whether a figure stands for so few that it would speak of each of them. */
export function isSmall({ value, entries }: Counted, { fewest }: DisclosureRule): boolean {
  return (value > 0 && value < fewest) || (value > 0 && entries > 0 && entries < fewest);
}

/** Adds up what is left to protect. */
export function plusCounted(a: Counted, b: Counted): Counted {
  const told = (a.told ?? 0) + (b.told ?? 0);
  return { value: a.value + b.value, entries: a.entries + b.entries, ...(told > 0 && { told }) };
}

/**
 * The parts to hide under a total: small ones, and as many more as it takes that the total less those shown
 * tells none of them. Where the total itself is hidden, one part is hidden with it.
 */
export function withheldParts(
  parts: ReadonlyMap<string, Counted>,
  {
    rule,
    totalHidden,
    also,
  }: {
    readonly rule: DisclosureRule;
    readonly totalHidden: boolean;
    /** Parts that are hidden elsewhere, and would be told here. */
    readonly also?: ReadonlySet<string>;
  },
): Set<string> {
  const small = [...parts].filter(([key, one]) => isSmall(one, rule) || also?.has(key) === true);
  const hidden = new Set(small.map(([key]) => key));
  const line = { keys: [...parts.keys()], ...reading(parts) };
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
  for (;;) {
    const before = hidden.size;
    const lines = linesOf(known);
    for (const line of lines) {
      while (tellsTooMuch(line, hidden, { rule, totalHidden: line.totalHidden })) {
        const next = smallestShown(line, hidden);
        if (next === undefined) break;
        hidden.add(next);
      }
    }
    if (hidden.size > before) continue;
    const next = partAcross(known, hidden, lines);
    if (next === undefined) return hidden;
    hidden.add(next);
    const [row = '', column = ''] = next.split('|');
    if (column === '') known.hiddenRows.add(row);
    if (row === '') known.hiddenColumns.add(column);
  }
}

export function cellKey(row: string, column: string): string {
  return `${row}|${column}`;
}

interface Line {
  readonly keys: readonly string[];
  valueOf(key: string): number;
  /**
   * Whether hiding it would protect something: not where no entry is left, for how many there are is public,
   * and so are the numbers of those who consented.
   */
  protects(key: string): boolean;
}

function reading(found: ReadonlyMap<string, Counted>): Pick<Line, 'valueOf' | 'protects'> {
  return {
    valueOf: (key) => found.get(key)?.value ?? 0,
    protects: (key) => (found.get(key)?.entries ?? 0) > 0,
  };
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
function smallestShown(
  { keys, valueOf, protects }: Line,
  hidden: ReadonlySet<string>,
): string | undefined {
  const cost = (key: string) => (valueOf(key) > 0 ? valueOf(key) : Number.MAX_SAFE_INTEGER);
  let best: string | undefined;
  for (const key of keys) {
    if (hidden.has(key) || !protects(key)) continue;
    if (best === undefined || cost(key) < cost(best)) best = key;
  }
  return best;
}

interface NamedLine extends Line {
  readonly totalHidden: boolean;
}

function linesOf({ rows, columns, at, hiddenRows, hiddenColumns }: Grid): NamedLine[] {
  const found = new Map<string, Counted>();
  for (const row of rows) {
    for (const column of columns) found.set(cellKey(row, column), at(row, column));
  }
  const read = reading(found);
  return [
    ...rows.map((row) => ({
      keys: columns.map((column) => cellKey(row, column)),
      totalHidden: hiddenRows.has(row),
      ...read,
    })),
    ...columns.map((column) => ({
      keys: rows.map((row) => cellKey(row, column)),
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
