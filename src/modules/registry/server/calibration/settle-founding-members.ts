import { allot, sum } from './allot.ts';
import { at, chance, type Chance } from '../demonstration/chance.ts';
import { periodEnding } from './periods.ts';
import { traitsOf } from './sector-traits.ts';
import type { Unit } from './unit.ts';

const P = {
  end2006: periodEnding('2006-12-31'),
  end2008: periodEnding('2008-12-31'),
  spring2011: periodEnding('2011-06-30'),
  end2011: periodEnding('2011-12-31'),
  end2012: periodEnding('2012-12-31'),
  mid2013: periodEnding('2013-06-30'),
  end2013: periodEnding('2013-12-31'),
  february2020: periodEnding('2020-02-29'),
  end2023: periodEnding('2023-12-31'),
  july2024: periodEnding('2024-07-31'),
};

/**
 * Members at the end of 2008, 347,684 in all: published shares of agriculture 73.8 %, crafts 5.6 %, housing
 * 13.2 %.
 */
const MEMBERS_2008 = { agriculture: 256_591, artisanat: 19_470, habitat: 45_894, others: 25_729 };

/**
 * 430,911 members in June 2013; founded with 5,608 (April to June 2011), 23,918 (2012), 9,551 (January to
 * June 2013).
 */
const FOUNDED_WITH = { spring2011: 5608, in2012: 23_918, firstHalf2013: 9551, secondHalf2013: 9139 };
const FROM_2009_TO_2011 = 430_911 - 347_684 - FOUNDED_WITH.in2012 - FOUNDED_WITH.firstHalf2013;

/** Gives every unit its members at founding, each published sum being shared among its cooperatives. */
export function settleFoundingMembers(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'founding members');
  const share = (total: number, among: (unit: Unit) => boolean) =>
    shareMembers(luck, units, { total, among });

  // Laâyoune-Sakia El Hamra: 16,781 members in July 2024.
  share(16_781, ({ region, period }) => region === '11' && period <= P.july2024);
  // Casablanca-Settat: more than 2,500 members of 416 women's cooperatives in February 2020.
  share(2548, ({ region, period, womenOnly }) => region === '06' && womenOnly && period <= P.february2020);
  share(832, ({ period, womenOnly }) => period === P.spring2011 && womenOnly);
  share(1453, ({ period, womenOnly }) => period === P.mid2013 && womenOnly);
  // Fès-Meknès: 6,573 members of 723 women's cooperatives in 2023.
  share(6573, ({ region, period, womenOnly }) => region === '03' && womenOnly && period <= P.end2023);
  for (const unit of units) unit.settled ||= unit.counts.length > 0;

  for (const [sector, total] of Object.entries(MEMBERS_2008)) {
    share(total, (unit) => unit.period <= P.end2008 && classOf(unit) === sector);
  }
  share(FOUNDED_WITH.spring2011, ({ period }) => period === P.spring2011);
  share(FROM_2009_TO_2011, ({ period }) => period > P.end2008 && period <= P.end2011);
  share(FOUNDED_WITH.in2012, ({ period }) => period === P.end2012);
  share(FOUNDED_WITH.firstHalf2013, ({ period }) => period === P.mid2013);
  share(FOUNDED_WITH.secondHalf2013, ({ period }) => period === P.end2013);
  // Casablanca-Settat: 33,822 members in February 2020.
  share(33_822, ({ region, period }) => region === '06' && period <= P.february2020);
  for (const unit of units) unit.counts[0] ??= count(unit, youngSize(luck, unit));
}

interface Share {
  readonly total: number;
  readonly among: (unit: Unit) => boolean;
}

/** Shares a total among the units of a group, those that already have members keeping them. */
function shareMembers(luck: Chance, units: readonly Unit[], { total, among }: Share): void {
  const group = units.filter(among);
  const open = group.filter(({ counts }) => counts.length === 0);
  const taken = sum(group.map(({ counts }) => counts[0]?.members ?? 0));
  const weights = open.map((unit) => weightOf(unit) * luck.factor(0.6));
  const shares = allot(total - taken, weights, { least: open.map(fewest) });
  open.forEach((unit, index) => unit.counts.push(count(unit, at(shares, index))));
}

function count(unit: Unit, members: number) {
  return { day: unit.foundedOn, members, women: unit.womenOnly ? members : 0 };
}

/** Law 24-83 asked for seven founders, law 112-12 (end of 2014) for five. */
function fewest({ period }: Unit): number {
  return period <= P.end2013 ? 7 : 5;
}

function classOf({ sector }: Unit): string {
  return sector in MEMBERS_2008 ? sector : 'others';
}

/** Cooperatives of before 2007 were far larger; those of some regions smaller than elsewhere. */
function weightOf({ region, period, sector, womenOnly }: Unit): number {
  const old = period === P.end2006 ? 2.1 : 1;
  const small = region === '06' || region === '03' ? 0.5 : 1;
  return traitsOf(sector).size * old * small * (womenOnly ? 0.8 : 1);
}

/** From five members up, a few times more in a large sector: the laws of today make small cooperatives. */
function youngSize(luck: Chance, { sector, womenOnly }: Unit): number {
  const beyond = -Math.log(1 - luck.fraction()) * 3.4 * traitsOf(sector).size * (womenOnly ? 0.8 : 1);
  return 5 + Math.min(Math.floor(beyond), 60);
}
