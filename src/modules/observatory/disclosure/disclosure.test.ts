import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellKey, isSmall, withheldParts, type Counted } from './disclosure.ts';
import { withheldCells } from './withheld-cells.ts';
import { toldBy } from './test-solver.ts';

const RULE = { fewest: 5 };
const counted = fc
  .tuple(fc.constantFrom(0, 0, 1, 2, 3, 4, 6, 9, 20, 40, 90), fc.nat(30))
  .map(([value, entries]): Counted => ({ value, entries: value === 0 ? entries % 3 : 1 + entries }));
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(counted, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('hides four people, and four cooperatives, and shows five and none', () => {
  expect(isSmall({ value: 4, entries: 9 }, RULE)).toBe(true);
  expect(isSmall({ value: 60, entries: 4 }, RULE)).toBe(true);
  expect(isSmall({ value: 5, entries: 5 }, RULE)).toBe(false);
  expect(isSmall({ value: 0, entries: 3 }, RULE)).toBe(false);
});

test('hides a second part, so that the total less the others tells nothing', () => {
  const parts = new Map(
    Object.entries({ a: 3, b: 8, c: 40 }).map(([key, value]) => [key, { value, entries: 9 }]),
  );
  expect([...withheldParts(parts, { rule: RULE, totalHidden: false })]).toEqual(['a', 'b']);
});

test('no journalist gets a hidden figure back by adding and subtracting rows, columns and totals', () => {
  fc.assert(
    fc.property(table, (values) => {
      const { names, hidden, equations } = published(values);
      expect(toldBy(names, hidden, equations)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a column that ties small rows together is no way back to what they hide', () => {
  const values = [
    [3, 4, 90],
    [0, 0, 2],
    [0, 0, 6],
  ].map((line) => line.map((value) => ({ value, entries: value > 6 ? 3 : Math.min(value, 1) })));
  const { names, hidden, equations } = published(values);
  expect(toldBy(names, hidden, equations)).toEqual([]);
});

test('nothing small is shown, and a line never hides fewer people together than the rule allows', () => {
  fc.assert(
    fc.property(table, (values) => {
      const { hidden, at, rows, columns } = published(values);
      for (const row of [...rows, '']) {
        for (const column of [...columns, '']) {
          if (isSmall(at(row, column), RULE)) expect(hidden.has(cellKey(row, column))).toBe(true);
        }
      }
      for (const row of rows) {
        const withheld = columns.filter((column) => hidden.has(cellKey(row, column)));
        const together = withheld.reduce((sum, column) => sum + at(row, column).value, 0);
        if (withheld.length > 0 && !hidden.has(cellKey(row, ''))) expect(together).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

/** A table as the observatory publishes it: totals first, then what lies under them. */
function published(values: readonly (readonly Counted[])[]) {
  const rows = values.map((_, row) => `r${row}`);
  const columns = (values[0] ?? []).map((_, column) => `c${column}`);
  const flat = new Map<string, Counted>();
  values.forEach((line, row) =>
    line.forEach((one, column) => flat.set(cellKey(`r${row}`, `c${column}`), one)),
  );
  const sum = (all: readonly Counted[]) =>
    all.reduce((a, b) => ({ value: a.value + b.value, entries: a.entries + b.entries }), {
      value: 0,
      entries: 0,
    });
  const at = (row: string, column: string): Counted =>
    sum(
      rows
        .filter((one) => row === '' || one === row)
        .flatMap((one) =>
          columns
            .filter((two) => column === '' || two === column)
            .flatMap((two) => flat.get(cellKey(one, two)) ?? []),
        ),
    );
  const totalHidden = isSmall(at('', ''), RULE);
  const parts = (keys: readonly string[], of: (key: string) => Counted) =>
    withheldParts(new Map(keys.map((key) => [key, of(key)])), { rule: RULE, totalHidden });
  const hiddenRows = parts(rows, (row) => at(row, ''));
  const hiddenColumns = parts(columns, (column) => at('', column));
  const cells = withheldCells({ rows, columns, at, hiddenRows, hiddenColumns, totalHidden }, RULE);
  const hidden = new Set([
    ...cells,
    ...[...hiddenRows].map((row) => cellKey(row, '')),
    ...[...hiddenColumns].map((column) => cellKey('', column)),
    ...(totalHidden ? [cellKey('', '')] : []),
  ]);
  const names = [...rows, ''].flatMap((row) => [...columns, ''].map((column) => cellKey(row, column)));
  const equations = [
    ...[...rows, ''].map((row) => ({
      total: cellKey(row, ''),
      parts: columns.filter((column) => at(row, column).entries > 0).map((column) => cellKey(row, column)),
    })),
    ...[...columns, ''].map((column) => ({
      total: cellKey('', column),
      parts: rows.filter((row) => at(row, column).entries > 0).map((row) => cellKey(row, column)),
    })),
  ];
  return { names, hidden, equations, at, rows, columns };
}
