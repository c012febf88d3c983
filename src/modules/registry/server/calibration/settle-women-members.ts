import { allot } from './allot.ts';
import { at, chance, type Chance } from '../demonstration/chance.ts';
import { dayNumber } from '../demonstration/calendar.ts';
import { countOn } from './settle-later-members.ts';
import { traitsOf } from './sector-traits.ts';
import type { Count, Unit } from './unit.ts';

/**
 * Published women members: 54 % of 16,781 in Laâyoune-Sakia El Hamra in July 2024; in the country 146,368 at
 * the end of 2017, 32 % at the end of 2023, 34 % of 764,000 at the end of 2024.
 */
const SUMS = [
  { day: '2024-07-31', inRegion: '11', women: 9062 },
  { day: '2017-12-31', inRegion: undefined, women: 146_368 },
  { day: '2023-12-31', inRegion: undefined, women: 244_814 },
  { day: '2024-12-31', inRegion: undefined, women: 259_760 },
] as const;

/** Settles the women of every count, so that each published sum holds on its day. */
export function settleWomenMembers(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'women members');
  const known = new Set<Count>();
  for (const unit of units) {
    for (const count of unit.counts) {
      if (unit.womenOnly) count.women = count.members;
      if (unit.womenOnly || unit.named !== undefined) known.add(count);
    }
  }
  const habits = new Map(units.map((unit) => [unit, habitOf(luck, unit)]));
  for (const { day, inRegion, women } of SUMS) {
    const group = units.filter(({ region }) => inRegion === undefined || region === inRegion);
    shareWomen(group, { day: dayNumber(day), women, known, habits });
  }
  for (const unit of units) fillBackwards(unit, known);
}

interface Share {
  readonly day: number;
  readonly women: number;
  readonly known: Set<Count>;
  readonly habits: ReadonlyMap<Unit, number>;
}

function shareWomen(units: readonly Unit[], { day, women, known, habits }: Share): void {
  const open: { unit: Unit; count: Count }[] = [];
  let taken = 0;
  for (const unit of units) {
    const count = countOn(unit, day);
    if (count === undefined) continue;
    if (known.has(count)) taken += count.women;
    else open.push({ unit, count });
  }
  const weights = open.map(({ unit, count }) => (habits.get(unit) ?? 0) * count.members);
  const least = open.map(({ unit }) => fewestWomen(unit));
  const most = open.map(({ count }) => count.members - 1);
  const shares = allot(women - taken, weights, { least, most });
  open.forEach(({ count }, index) => {
    count.women = at(shares, index);
    known.add(count);
  });
}

/** Counts that no published sum sees have the proportion of the count that follows. */
function fillBackwards(unit: Unit, known: ReadonlySet<Count>): void {
  for (let index = unit.counts.length - 1; index >= 0; index--) {
    const count = at(unit.counts, index);
    if (known.has(count)) continue;
    const next = at(unit.counts, index + 1);
    const women = Math.round((0.92 * count.members * next.women) / next.members);
    count.women = Math.min(Math.max(women, fewestWomen(unit)), count.members - 1);
  }
}

/** A cooperative led by women has at least its three officers. */
function fewestWomen({ ledByWomen }: Unit): number {
  return ledByWomen ? 3 : 0;
}

function habitOf(luck: Chance, { sector, ledByWomen }: Unit): number {
  return traitsOf(sector).women * luck.factor(0.7) * (ledByWomen ? 1.8 : 1);
}
