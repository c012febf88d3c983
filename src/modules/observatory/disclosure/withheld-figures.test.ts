import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellKey, isSmall, type Counted } from './disclosure.ts';
import { toldBy } from './test-solver.ts';
import { withheldFigures } from './withheld-figures.ts';

const RULE = { fewest: 5 };
const SECTORS = ['agriculture', 'argane', 'artisanat', 'peche'];
const YEARS = [0, 1, 2, 3, 4];
const NOTHING: Counted = { value: 0, entries: 0 };

type Series = ReadonlyMap<string, readonly Counted[]>;

/** A sector over five years: most years nothing changes. */
const overYears = fc
  .tuple(fc.constantFrom(3, 9, 30), fc.array(fc.constantFrom(0, 0, 0, 1, 4), { minLength: 4, maxLength: 4 }))
  .map(([first, steps]) => {
    const entries = steps.reduce((all, step) => [...all, (all.at(-1) ?? 0) + step], [Math.ceil(first / 3)]);
    return entries.map((count): Counted => ({ value: count * 6, entries: count }));
  });
const series: fc.Arbitrary<Series> = fc
  .array(overYears, { minLength: SECTORS.length, maxLength: SECTORS.length })
  .map((all) => new Map(SECTORS.map((sector, at) => [sector, all[at] ?? []])));

test('what a year hides beside its small ones is hidden as long as it did not change', () => {
  const told: Series = new Map([
    ['peche', counts([2, 6])],
    ['argane', counts([9, 9])],
    ['artisanat', counts([20, 22])],
  ]);
  const hidden = hiddenIn(told);
  expect(hidden.has('0|peche')).toBe(true);
  expect(hidden.has('0|argane')).toBe(true);
  expect(hidden.has('1|argane')).toBe(true);
  expect([...hidden].filter((key) => key.startsWith('1|'))).toHaveLength(2);
});

test('a total hidden in the table of its province that year is hidden in its series', () => {
  const told: Series = new Map([['artisanat', counts([20, 30, 30])]]);
  expect(hiddenIn(told, new Set(['0'])).has('0|')).toBe(true);
  expect(hiddenIn(told, new Set(['2'])).has('1|')).toBe(true);
  expect(hiddenIn(told, new Set(['2'])).has('0|')).toBe(false);
});

test('provinces of a year are judged region by region, as in the table of that year', () => {
  const provinces: Series = new Map([
    ['05.301', counts([2])],
    ['05.081', counts([40])],
    ['06.141', counts([7])],
    ['06.181', counts([60])],
  ]);
  const hidden = hiddenIn(provinces, new Set(), 'province');
  expect([...hidden].toSorted()).toEqual(['0|05.081', '0|05.301']);
});

test('when the ends of a run hide all they can, the years inside it and the totals serve', () => {
  const told: Series = new Map([
    ['agriculture', counts([1, 1, 2, 2, 2])],
    ['argane', counts([10, 14, 14, 14, 15])],
    ['artisanat', counts([10, 10, 11, 15, 19])],
    ['peche', counts([10, 11, 11, 11, 11])],
  ]);
  expect(toldIn(told)).toEqual([]);
});

test('nobody who sees that nothing changed gets a hidden year back from the years beside it', () => {
  fc.assert(
    fc.property(series, (told) => {
      const hidden = hiddenIn(told);
      expect(toldIn(told)).toEqual([]);
      for (const [sector, states] of told) {
        states.forEach((one, year) => {
          if (isSmall(one, RULE)) expect(hidden.has(cellKey(String(year), sector))).toBe(true);
        });
      }
    }),
    { numRuns: 2_000 },
  );
});

/** What a solver gets back of what is hidden, over all years together. */
function toldIn(told: Series): string[] {
  const hidden = hiddenIn(told);
  const names = ['', ...told.keys()].flatMap((key) => YEARS.map((year) => runOf(told, key, year)));
  const unknown = new Set(
    ['', ...told.keys()].flatMap((key) =>
      YEARS.flatMap((year) => (hidden.has(cellKey(String(year), key)) ? [runOf(told, key, year)] : [])),
    ),
  );
  const equations = YEARS.map((year) => ({
    total: runOf(told, '', year),
    parts: [...told.keys()].map((key) => runOf(told, key, year)),
  }));
  return toldBy([...new Set(names)], unknown, equations);
}

function counts(entries: readonly number[]): Counted[] {
  return entries.map((count) => ({ value: count * 6, entries: count }));
}

/** One name for the same number in years that follow each other; '' is the total. */
function runOf(told: Series, key: string, year: number): string {
  const entries = (at: number) =>
    (key === '' ? [...told.values()] : [told.get(key) ?? []]).map((states) => states[at]?.entries).join();
  let first = year;
  while (first > 0 && entries(first - 1) === entries(year)) first -= 1;
  return `${key} since ${first}`;
}

function hiddenIn(
  told: Series,
  hiddenYears: ReadonlySet<string> = new Set(),
  columns: 'sector' | 'province' = 'sector',
): Set<string> {
  const years = ([...told.values()][0] ?? []).map((_, year) => String(year));
  const at = (year: string, key: string): Counted => {
    if (key !== '') return told.get(key)?.[Number(year)] ?? NOTHING;
    const all = [...told.values()].map((states) => states[Number(year)] ?? NOTHING);
    return all.reduce((a, b) => ({ value: a.value + b.value, entries: a.entries + b.entries }), NOTHING);
  };
  const columnKeys = [...told.keys()];
  return withheldFigures({
    rows: 'year',
    columns,
    rowKeys: years,
    columnKeys,
    at,
    totalHidden: false,
    hiddenYears,
    rule: RULE,
  });
}
