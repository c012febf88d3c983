import { allot, sum } from './allot.ts';
import { at, chance, type Chance } from '../demonstration/chance.ts';
import { dayNumber } from '../demonstration/calendar.ts';
import { periodEnding } from './periods.ts';
import type { Count, Unit } from './unit.ts';

/** What the cooperatives of a region, or of all the others, count together on a day. */
interface Sum {
  readonly day: string;
  readonly inRegion?: string;
  readonly members: number;
}

/** Published: 63,468 members in Fès-Meknès in January 2025, 764,000 in the country at the end of 2024. */
const AT_THE_END_OF_2024: readonly Sum[] = [
  { day: '2024-12-31', inRegion: '03', members: 63_468 },
  { day: '2024-12-31', members: 764_000 },
];
const AT_THE_END_OF_2023: readonly Sum[] = [
  { day: '2023-12-31', inRegion: '03', members: 62_900 },
  { day: '2023-12-31', members: 755_600 },
];

/**
 * Laâyoune-Sakia El Hamra and Casablanca-Settat keep their founding members until the day of their published
 * total.
 */
const LAAYOUNE = '11';
const CASABLANCA = '06';

/**
 * Members counted anew after founding: many of the large cooperatives of before 2014 shrink, and the last
 * counts bring the country to its published number of members.
 */
export function settleLaterMembers(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'later members');
  for (const unit of units.filter((one) => shrinks(luck, one))) {
    const members = Math.max(7, Math.round(first(unit).members * (0.7 + 0.28 * luck.fraction())));
    unit.counts.push({ day: within(luck, '2014-02-01', '2017-12-20'), members, women: 0 });
  }
  const until2019 = periodEnding('2020-02-29');
  const recounted = units.filter(
    (unit) => unit.period <= until2019 && mayRecount(unit) && luck.happens(0.45),
  );
  recount(luck, units, { group: recounted, from: '2020-03-02', to: '2023-12-20', sums: AT_THE_END_OF_2023 });
  const until2022 = periodEnding('2022-12-31');
  const lately = units.filter(
    (unit) => unit.period <= until2022 && mayRecount(unit) && unit.counts.length < 3 && luck.happens(0.22),
  );
  recount(luck, units, { group: lately, from: '2024-01-08', to: '2024-12-20', sums: AT_THE_END_OF_2024 });
}

/** The last count of a unit on a day or before; undefined while it is not founded. */
export function countOn(unit: Unit, day: number): Count | undefined {
  return unit.counts.findLast((count) => count.day <= day);
}

const END_OF_2013 = periodEnding('2013-12-31');

function shrinks(luck: Chance, unit: Unit): boolean {
  if (unit.period > END_OF_2013 || unit.settled || [LAAYOUNE, CASABLANCA].includes(unit.region)) return false;
  return luck.happens(0.5);
}

function mayRecount(unit: Unit): boolean {
  if (unit.named !== undefined || unit.region === LAAYOUNE) return false;
  return !(unit.settled && unit.region === '03');
}

interface Recount {
  readonly group: readonly Unit[];
  readonly from: string;
  readonly to: string;
  readonly sums: readonly Sum[];
}

/**
 * Counts a group again so that everybody together, in the region then in the rest of the country, makes the
 * given sum.
 */
function recount(luck: Chance, units: readonly Unit[], { group, from, to, sums }: Recount): void {
  let taken = 0;
  for (const { day, inRegion, members } of sums) {
    const here = (unit: Unit) =>
      inRegion === undefined ? unit.region !== sums[0]?.inRegion : unit.region === inRegion;
    const chosen = group.filter(here);
    const others = new Set(chosen);
    const rest = sum(
      units
        .filter((unit) => here(unit) && !others.has(unit))
        .map((unit) => countOn(unit, dayNumber(day))?.members ?? 0),
    );
    const before = chosen.map((unit) => unit.counts.at(-1)?.members ?? 0);
    const weights = before.map((number) => number * luck.factor(0.2));
    const most = before.map((number) => number * 3 + 5);
    const shares = allot(members - taken - rest, weights, { least: before.map(() => 5), most });
    chosen.forEach((unit, index) => {
      const day = Math.max(within(luck, from, to), unit.foundedOn + 300);
      unit.counts.push({ day: Math.min(day, dayNumber(to)), members: at(shares, index), women: 0 });
    });
    taken += members;
  }
}

function first(unit: Unit): Count {
  return at(unit.counts, 0);
}

function within(luck: Chance, from: string, to: string): number {
  return luck.whole(dayNumber(from), dayNumber(to));
}
