import { at } from '../demonstration/chance.ts';
import { dayNumber } from '../demonstration/calendar.ts';
import { allot, sum } from './allot.ts';

/**
 * Founding is planned period by period. A period ends on each day for which a published total is matched, so
 * totals hold whatever happens inside. `country` is the number of cooperatives on that day.
 *
 * Published: June 2013 11,354; December 2013 12,022; 2015 15,000; 2017 20,000; 2023 60,000; 2024 60,939; and
 * by founding rates: April to June 2011 356, 2012 1,572. The others lie between.
 */
export const PERIODS = [
  { end: '2006-12-31', country: 5500 },
  { end: '2008-12-31', country: 6321 },
  { end: '2009-03-31', country: 6480 },
  { end: '2011-03-31', country: 8100 },
  { end: '2011-06-30', country: 8456 },
  { end: '2011-12-31', country: 9044 },
  { end: '2012-12-31', country: 10_616 },
  { end: '2013-06-30', country: 11_354 },
  { end: '2013-12-31', country: 12_022 },
  { end: '2015-12-31', country: 15_000 },
  { end: '2016-12-31', country: 17_400 },
  { end: '2017-12-31', country: 20_060 },
  { end: '2018-12-31', country: 23_600 },
  { end: '2020-02-29', country: 31_100 },
  { end: '2020-12-31', country: 38_300 },
  { end: '2022-12-31', country: 54_700 },
  { end: '2023-12-31', country: 59_600 },
  { end: '2024-07-31', country: 60_260 },
  { end: '2024-12-31', country: 60_939 },
] as const;

const FIRST_DAY = dayNumber('1962-10-01');

/** The first and the last day of a period, as day numbers. */
export function daysOf(period: number): { first: number; last: number } {
  const last = dayNumber(at(PERIODS, period).end);
  return { first: period === 0 ? FIRST_DAY : dayNumber(at(PERIODS, period - 1).end) + 1, last };
}

/** The period that ends on a day. Throws when none does. */
export function periodEnding(day: string): number {
  const index = PERIODS.findIndex(({ end }) => end === day);
  if (index < 0) throw new Error(`no period ends on ${day}`);
  return index;
}

/** Regions with published totals: their number of cooperatives at the end of each period. */
const STOCKS: Readonly<Record<string, readonly number[]>> = {
  // 2,506 in 2018.
  '01': [
    520, 600, 615, 780, 815, 873, 1035, 1115, 1185, 1510, 1790, 2090, 2506, 3180, 3900, 5650, 6160, 6235,
    6310,
  ],
  // 5,375 in 2022, more than 6,200 in January 2025.
  '03': [
    560, 640, 655, 820, 856, 915, 1080, 1155, 1222, 1520, 1750, 2010, 2350, 3050, 3750, 5375, 6000, 6100,
    6203,
  ],
  // 2,549 in February 2020.
  '06': [
    430, 480, 490, 600, 622, 655, 745, 790, 830, 1080, 1270, 1490, 1800, 2549, 3150, 4780, 5270, 5335, 5400,
  ],
  // 658 in its provinces in March 2009, 1,266 in 2013, 4,772 in 2022.
  '09': [
    540, 640, 658, 860, 885, 930, 1080, 1165, 1266, 1560, 1770, 2010, 2330, 2950, 3500, 4772, 5190, 5240,
    5300,
  ],
  // 2,685 in July 2024.
  '11': [
    130, 160, 165, 230, 250, 290, 460, 545, 600, 780, 900, 1040, 1210, 1500, 1770, 2430, 2640, 2685, 2730,
  ],
};

/**
 * The other regions share what is left: about 5,000 in Béni Mellal-Khénifra, no published total elsewhere.
 */
const SHARES: Readonly<Record<string, number>> = {
  '02': 5800,
  '04': 5300,
  '05': 5003,
  '07': 7220,
  '08': 6230,
  '10': 3560,
  '12': 1883,
};

/** Cooperatives founded in a region in each period, those later struck off and replaced not counted twice. */
export function foundedByRegion(): Map<string, readonly number[]> {
  const shares = Object.values(SHARES);
  const residual = PERIODS.map(({ country }, period) =>
    allot(country - sum(Object.values(STOCKS).map((stock) => at(stock, period))), shares),
  );
  const stocks = new Map(Object.entries(STOCKS));
  Object.keys(SHARES).forEach((region, index) =>
    stocks.set(
      region,
      residual.map((cells) => at(cells, index)),
    ),
  );
  return new Map([...stocks].toSorted().map(([region, stock]) => [region, differences(stock)]));
}

function differences(stock: readonly number[]): number[] {
  return stock.map((number, index) => number - (index === 0 ? 0 : at(stock, index - 1)));
}
