import { allot, fillTable, sum } from './allot.ts';
import { at } from '../demonstration/chance.ts';
import { nationalSectors } from './national-sectors.ts';
import { periodEnding, PERIODS } from './periods.ts';
import { BOUND_SECTORS, REGIONAL_TASTE, SECTORS, SECTOR_TRAITS } from './sector-traits.ts';

/** For a region: one row per period, one number per sector of the sector list. */
export type SectorTable = Map<string, number[][]>;

/**
 * Shares the cooperatives founded in each region and period among the sectors, keeping every published total.
 */
export function foundedBySector(founded: ReadonlyMap<string, readonly number[]>): SectorTable {
  const table: SectorTable = new Map([...founded.keys()].map((region) => [region, []]));
  PERIODS.forEach((_, period) => {
    const rows = new Map([...founded].map(([region, numbers]) => [region, at(numbers, period)]));
    const national = nationalSectors(period, sum([...rows.values()]));
    if (national !== undefined) sharedAmongRegions(table, rows, national);
  });
  for (const [region, numbers] of founded) laterPeriods(table, region, numbers);
  return table;
}

/** Sectors bound to a coast or a forest first, then region by region what is left of each sector. */
function sharedAmongRegions(
  table: SectorTable,
  rows: Map<string, number>,
  national: readonly number[],
): void {
  const left = [...national];
  const cells = new Map([...rows.keys()].map((region) => [region, SECTORS.map(() => 0)]));
  for (const [sector, { regions }] of Object.entries(BOUND_SECTORS)) {
    const index = SECTORS.indexOf(sector);
    const shares = allot(at(left, index), Object.values(regions));
    Object.keys(regions).forEach((region, place) => {
      row(cells, region)[index] = at(shares, place);
    });
    left[index] = 0;
  }
  for (const [region, number] of inOrder(rows)) {
    const own = row(cells, region);
    const taste = SECTORS.map((sector, index) => at(left, index) * earlyTaste(region, sector));
    const shares = allot(number - sum(own), taste, { most: left });
    shares.forEach((share, index) => {
      own[index] = at(own, index) + share;
      left[index] = at(left, index) - share;
    });
    row(table, region).push(own);
  }
}

/** The regions with a taste of their own come first; the largest takes what is left. */
function inOrder(rows: Map<string, number>): [string, number][] {
  return [...rows].toSorted(([a], [b]) => Number(a === '07') - Number(b === '07'));
}

function earlyTaste(region: string, sector: string): number {
  if (sector === 'habitat' && region === '09') return 2.6;
  if (sector === 'habitat' && (region === '06' || region === '04')) return 1.4;
  return (REGIONAL_TASTE[region]?.[sector] ?? 100) / 100;
}

/** Published numbers of a region's cooperatives in a sector at the end of a period. */
const PUBLISHED: Readonly<
  Record<string, { readonly until: string; readonly sectors: Readonly<Record<string, number>> }>
> = {
  '05': { until: '2024-12-31', sectors: { agriculture: 3000 } },
  '06': { until: '2020-02-29', sectors: { agriculture: 1478, artisanat: 561 } },
  '07': { until: '2022-12-31', sectors: { agriculture: 4054 } },
  '09': { until: '2023-12-31', sectors: { agriculture: 2896, argane: 621, artisanat: 594 } },
};

function laterPeriods(table: SectorTable, region: string, founded: readonly number[]): void {
  const rows = row(table, region);
  const first = rows.length;
  const due = dueByPeriod(region, rows, founded);
  const owed = SECTORS.map(() => 0);
  for (let period = first; period < founded.length; period++) {
    const fixed = SECTORS.map((sector) => due.get(sector)?.[period - first]);
    const extra = SECTORS.map((sector) => SPARSE[sector]?.[region]?.[period - first] ?? 0);
    const known = SECTORS.map((_, index) => fixed[index] ?? at(extra, index));
    const left = at(founded, period) - sum(known);
    const open = SECTORS.map((sector, index) => (fixed[index] === undefined ? taste(region, sector) : 0));
    const shares = owedShares(left, open, owed);
    rows.push(known.map((number, index) => number + at(shares, index)));
  }
}

/** Spreads what is still missing of each published number over the periods that lead to it. */
function dueByPeriod(
  region: string,
  rows: readonly number[][],
  founded: readonly number[],
): Map<string, number[]> {
  const due = new Map<string, number[]>();
  const published = PUBLISHED[region];
  if (published === undefined) return due;
  const room = founded.slice(rows.length, periodEnding(published.until) + 1);
  const sectors = Object.keys(published.sectors);
  const missing = sectors.map((sector) => {
    const index = SECTORS.indexOf(sector);
    return (published.sectors[sector] ?? 0) - sum(rows.map((cells) => at(cells, index)));
  });
  const table = fillTable(room, [...missing, sum(room) - sum(missing)]);
  sectors.forEach((sector, index) =>
    due.set(
      sector,
      table.map((cells) => at(cells, index)),
    ),
  );
  return due;
}

/** Sectors in proportion, what rounding keeps from a small sector being owed to it in the next period. */
function owedShares(total: number, weights: readonly number[], owed: number[]): number[] {
  const scale = total / Math.max(sum(weights), 1e-9);
  const wanted = weights.map((weight, index) => (weight === 0 ? 0 : at(owed, index) + weight * scale));
  const shares = allot(total, wanted, { most: weights.map((weight) => (weight === 0 ? 0 : total)) });
  wanted.forEach((want, index) => {
    if (at(weights, index) > 0) owed[index] = want - at(shares, index);
  });
  return shares;
}

/** Thousandths of the usual share; sectors bound to a place have their own. */
const LATE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  argane: { '07': 14, '09': 60, '10': 30 },
  peche: { '01': 14, '02': 9, '04': 5, '06': 9, '07': 9, '09': 12, '10': 20, '11': 60, '12': 180 },
};

function taste(region: string, sector: string): number {
  const usual = LATE[sector]?.[region] ?? SECTOR_TRAITS[sector]?.usual ?? 0;
  return (usual * (REGIONAL_TASTE[region]?.[sector] ?? 100)) / 100;
}

/**
 * From 2017 on, period by period: 55 cooperatives of electronic commerce in all, licit cannabis after its law
 * of 2021.
 */
const SPARSE: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  'e-commerce': {
    '01': [0, 0, 1, 2, 3, 2, 0, 0],
    '02': [0, 0, 0, 1, 1, 1, 0, 0],
    '03': [0, 0, 1, 1, 2, 1, 0, 1],
    '04': [0, 1, 1, 2, 4, 1, 1, 0],
    '05': [0, 0, 0, 0, 1, 0, 0, 0],
    '06': [0, 1, 2, 3, 5, 2, 1, 1],
    '07': [0, 0, 1, 1, 2, 1, 1, 0],
    '08': [0, 0, 0, 0, 1, 0, 0, 0],
    '09': [0, 0, 0, 1, 2, 1, 0, 0],
    '11': [0, 0, 0, 1, 0, 0, 0, 0],
  },
  'cannabis-licite': { '01': [0, 0, 0, 0, 60, 95, 8, 8], '03': [0, 0, 0, 0, 15, 35, 4, 4] },
};

function row<T>(rows: ReadonlyMap<string, T>, key: string): T {
  const found = rows.get(key);
  if (found === undefined) throw new Error(`no row for ${key}`);
  return found;
}
