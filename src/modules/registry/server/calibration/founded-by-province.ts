import { allot, fillTable, sum } from './allot.ts';
import { at } from '../demonstration/chance.ts';
import type { Geography } from '../demonstration/read-geography.ts';
import { periodEnding } from './periods.ts';

/**
 * Published numbers of cooperatives of some provinces on a day; the other provinces of the region share the
 * rest.
 */
interface Published {
  readonly until: string;
  readonly provinces: Readonly<Record<string, number>>;
}

const PUBLISHED: Readonly<Record<string, readonly Published[]>> = {
  // El Jadida a third, Sidi Bennour 22 %, Casablanca 17 % of 2,549.
  '06': [{ until: '2020-02-29', provinces: { '06.141': 433, '06.181': 850, '06.467': 561 } }],
  '08': [{ until: '2009-03-31', provinces: { '08.401': 75, '08.587': 32 } }],
  '09': [
    {
      until: '2009-03-31',
      provinces: { '09.001': 186, '09.163': 96, '09.273': 56, '09.541': 167, '09.581': 123 },
    },
    { until: '2011-12-31', provinces: { '09.001': 218, '09.163': 144, '09.541': 214 } },
  ],
};

/**
 * Shares the cooperatives a region founded in each period among its provinces: by people who work on their
 * own account, save where a number is published. One row per period, one number per province of the region.
 */
export function foundedByProvince(
  geography: Geography,
  founded: ReadonlyMap<string, readonly number[]>,
): Map<string, { provinces: string[]; rows: number[][] }> {
  const weights = provinceWeights(geography);
  return new Map(
    [...founded].map(([region, numbers]) => {
      const provinces = geography.provinces.filter((one) => one.region === region).map(({ code }) => code);
      return [region, { provinces, rows: provinceRows(region, provinces, numbers, weights) }];
    }),
  );
}

function provinceRows(
  region: string,
  provinces: readonly string[],
  founded: readonly number[],
  weights: ReadonlyMap<string, number>,
): number[][] {
  const rows: number[][] = [];
  for (const { until, provinces: published } of PUBLISHED[region] ?? []) {
    const stock = provinces.map((_, index) => sum(rows.map((row) => at(row, index))));
    const room = founded.slice(rows.length, periodEnding(until) + 1);
    rows.push(...fillTable(room, missing(provinces, published, { stock, room: sum(room), weights })));
  }
  const rest = founded.slice(rows.length);
  const shares = provinces.map((province) => weights.get(province) ?? 0);
  return [...rows, ...fillTable(rest, allot(sum(rest), shares))];
}

function missing(
  provinces: readonly string[],
  published: Readonly<Record<string, number>>,
  segment: { stock: readonly number[]; room: number; weights: ReadonlyMap<string, number> },
): number[] {
  const due = provinces.map((province, index) => {
    const number = published[province];
    return number === undefined ? undefined : number - at(segment.stock, index);
  });
  const left = segment.room - sum(due.map((number) => number ?? 0));
  const open = provinces.map((province, index) =>
    due[index] === undefined ? (segment.weights.get(province) ?? 0) : 0,
  );
  const shares = allot(left, open, { most: open.map((weight) => (weight === 0 ? 0 : left)) });
  return due.map((number, index) => number ?? at(shares, index));
}

/** Towns count more than their farms: workshops and services. */
function provinceWeights(geography: Geography): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { province, rural, urban } of geography.seats) {
    weights.set(province, (weights.get(province) ?? 0) + rural + urban * 0.01);
  }
  return weights;
}
