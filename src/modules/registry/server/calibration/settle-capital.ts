import { allot, sum } from './allot.ts';
import { at, chance } from '../demonstration/chance.ts';
import { periodEnding } from './periods.ts';
import type { Unit } from './unit.ts';

const END_2008 = periodEnding('2008-12-31');
const SPRING_2011 = periodEnding('2011-06-30');
const END_2011 = periodEnding('2011-12-31');
const IN_2012 = periodEnding('2012-12-31');
const MID_2013 = periodEnding('2013-06-30');
const END_2013 = periodEnding('2013-12-31');

/**
 * Published capital, in dirhams: 6,037,265,777 at the end of 2008 and 6,438,271,693 in June 2013; of the
 * cooperatives founded from April to June 2011, in 2012, and in each half of 2013 (women's cooperatives of
 * the first half 401,200).
 */
const PUBLISHED: readonly { readonly dirhams: number; readonly among: (unit: Unit) => boolean }[] = [
  { dirhams: 6_037_265_777, among: ({ period }) => period <= END_2008 },
  { dirhams: 8_000_000, among: ({ period }) => period === SPRING_2011 },
  { dirhams: 24_000_000, among: ({ period }) => period === IN_2012 },
  { dirhams: 401_200, among: ({ period, womenOnly }) => period === MID_2013 && womenOnly },
  { dirhams: 7_404_800, among: ({ period, womenOnly }) => period === MID_2013 && !womenOnly },
  { dirhams: 8_014_000, among: ({ period }) => period === END_2013 },
  {
    dirhams: 361_199_916,
    among: ({ period }) => period > END_2008 && period <= END_2011 && period !== SPRING_2011,
  },
];

/** A share is worth a hundred dirhams at least; a capital a thousand (law 112-12). */
const SHARE = 100;
const SMALLEST = 1000;

/**
 * Gives every unit its capital, the published sums shared among their cooperatives, mostly with their
 * members.
 */
export function settleCapital(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'capital');
  for (const { dirhams, among } of PUBLISHED) {
    const group = units.filter(among);
    const weights = group.map(({ counts }) => at(counts, 0).members * luck.factor(0.9));
    const least = group.map(() => SMALLEST / SHARE);
    const shares = allot(Math.floor(dirhams / SHARE), weights, { least });
    group.forEach((unit, index) => {
      unit.capital = at(shares, index) * SHARE;
    });
    const [first] = group;
    if (first !== undefined) first.capital += dirhams - sum(group.map(({ capital }) => capital));
  }
  for (const unit of units.filter(({ capital, counts }) => capital === 0 && counts.length > 0)) {
    const each = luck.pick([1, 1, 2, 2, 5, 10, 20]);
    unit.capital = Math.max(SMALLEST, at(unit.counts, 0).members * each * SHARE);
  }
}
