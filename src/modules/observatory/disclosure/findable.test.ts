import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { crossedTable } from '../crossed-table.ts';
import type { Crossed } from '../crossing.ts';
import { cellKey } from './disclosure.ts';
import { findableCells, leftToProtect, type FindableStanding } from './findable.ts';
import { indicator } from '../indicator.ts';
import { NO_MEASURES } from '../measure.ts';
import { toldBy } from './test-solver.ts';

const RULE = { fewest: 5 };
const SECTORS = ['artisanat', 'agriculture', 'argane', 'peche'];
const MILIEUS = ['rural', 'urban'];
const WEAVERS: FindableStanding = {
  day: asDay('2019-05-01'),
  untilDay: asDay('2023-03-01'),
  communeCode: '05.301.01.05',
  sector: 'artisanat',
  milieu: 'rural',
  kind: 'cooperative',
  measures: { ...NO_MEASURES, cooperatives: 1, members: 12, women: 12, youth: 2, womenOnly: 1 },
};

interface Entry {
  readonly row: string;
  readonly column: string;
  readonly members: number;
  readonly consents: boolean;
}
const entry: fc.Arbitrary<Entry> = fc.record({
  row: fc.constantFrom(...SECTORS),
  column: fc.constantFrom(...MILIEUS),
  members: fc.constantFrom(0, 1, 3, 5, 7, 12, 40),
  consents: fc.boolean(),
});

test('the weavers are told in the figures of their place, from the day of their numbers to the next', () => {
  const asked = { day: asDay('2020-12-31'), place: '05', rows: 'province' } as const;
  expect(findableCells([WEAVERS], asked)).toMatchObject([{ row: '05.301', measures: { members: 12 } }]);
  expect(findableCells([WEAVERS], { ...asked, place: '06' })).toEqual([]);
  expect(findableCells([WEAVERS], { ...asked, day: asDay('2023-03-01') })).toEqual([]);
  expect(findableCells([WEAVERS], { ...asked, day: asDay('2018-12-31') })).toEqual([]);
  const years = findableCells([WEAVERS], { ...asked, day: asDay('2024-06-30'), rows: 'year' });
  expect(years.map(({ row }) => row)).toEqual(['2019', '2020', '2021', '2022']);
});

test('a cooperative consents for itself, and not for two young members of it', () => {
  const all = { ...NO_MEASURES, cooperatives: 3, members: 40, youth: 9, womenOnly: 1 };
  const asked = { findable: [WEAVERS.measures], rule: RULE };
  expect(leftToProtect(all, { ...asked, measure: 'members' })).toEqual({ value: 28, entries: 2, told: 1 });
  expect(leftToProtect(all, { ...asked, measure: 'youth' })).toEqual({ value: 9, entries: 3 });
  expect(leftToProtect(all, { ...asked, measure: 'womenOnly' })).toEqual({ value: 0, entries: 2, told: 1 });
});

test('the only cooperative of a sector is shown when it consents, and hidden when it does not', () => {
  const others = Array.from({ length: 6 }, () => ({
    row: 'argane',
    column: '',
    members: 20,
    consents: false,
  }));
  const alone = { row: 'peche', column: '', members: 12 };
  expect(shown([...others, { ...alone, consents: true }], 'peche')).toBe(12);
  expect(shown([...others, { ...alone, consents: false }], 'peche')).toBeUndefined();
});

test('whoever knows all of those who consent gets no hidden figure of the others back', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), (entries) => {
      const { hidden, names, equations } = published(entries);
      expect(toldBy(names, hidden, equations)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test('no figure is shown that leaves one to four others, or one to four of their people', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), (entries) => {
      const { hidden, names } = published(entries);
      for (const name of names.filter((one) => !hidden.has(one))) {
        const [row = '', column = ''] = name.split('|');
        const inside = entries.filter(
          (one) => (row === '' || one.row === row) && (column === '' || one.column === column),
        );
        const left = inside.filter(({ consents, members }) => !consents || (members > 0 && members < 5));
        const people = left.reduce((sum, { members }) => sum + members, 0);
        if (people > 0) expect(Math.min(people, left.length)).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 1_500 },
  );
});

function crossed({ row, column, members }: Omit<Entry, 'consents'>): Crossed {
  return { row, column, measures: { ...NO_MEASURES, cooperatives: 1, members } };
}

function table(entries: readonly Entry[], columns?: 'milieu') {
  return crossedTable(entries.map(crossed), {
    indicator: indicator('members'),
    rows: 'sector',
    ...(columns !== undefined && { columns }),
    rule: RULE,
    hiddenTotal: () => ({ totalHidden: totalHidden(entries) }),
    findable: entries.filter(({ consents }) => consents).map(crossed),
  });
}

function totalHidden(entries: readonly Entry[]): boolean {
  const left = entries.filter(({ consents, members }) => !consents || (members > 0 && members < 5));
  const people = left.reduce((sum, { members }) => sum + members, 0);
  return people > 0 && (people < 5 || left.length < 5);
}

function shown(entries: readonly Entry[], row: string): number | undefined {
  return table(entries).cells.find((cell) => cell.row === row && cell.column === '')?.value;
}

/** The table as the public sees it, and what anybody can write down of it. */
function published(entries: readonly Entry[]) {
  const { cells, rowKeys, columnKeys } = table(entries, 'milieu');
  const names = cells.map(({ row, column }) => cellKey(row, column));
  const hidden = new Set(
    cells.filter((cell) => cell.hidden === true).map(({ row, column }) => cellKey(row, column)),
  );
  const held = (keys: readonly string[]) => keys.filter((key) => names.includes(key));
  const equations = [
    ...[...rowKeys, ''].map((row) => ({
      total: cellKey(row, ''),
      parts: held(columnKeys.map((column) => cellKey(row, column))),
    })),
    ...[...columnKeys, ''].map((column) => ({
      total: cellKey('', column),
      parts: held(rowKeys.map((row) => cellKey(row, column))),
    })),
  ];
  return { names, hidden, equations };
}
