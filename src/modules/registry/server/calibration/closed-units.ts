import { at, chance, draw, type Chance } from '../demonstration/chance.ts';
import { dayNumber } from '../demonstration/calendar.ts';
import { countOn } from './settle-later-members.ts';
import { daysOf, periodEnding, PERIODS } from './periods.ts';
import { newUnit, type Unit } from './unit.ts';

const STRUCK_OFF = 412;
const SUSPENDED = 338;
const FORMING = 64;

/**
 * The cooperatives that are not simply registered, beside the published totals: struck off, suspended (still
 * counted: a suspension does not end a cooperative), or with a name approved and not yet registered.
 */
export function closedUnits(seed: number, units: readonly Unit[]): Unit[] {
  const luck = chance(seed, 'closed');
  const successors = draw(luck, STRUCK_OFF, units.filter(mayClose), smallFirst).map((unit, index) =>
    strikeOff(luck, unit, units.length + index),
  );
  const suspendable = units.filter(
    (unit) => unit.named === undefined && unit.state === 'registered' && unit.period < LATEST,
  );
  for (const unit of draw(luck, SUSPENDED, suspendable, smallFirst)) {
    unit.state = 'suspended';
    unit.endedOn = luck.whole(Math.max(at(unit.counts, unit.counts.length - 1).day, FROM_2018) + 1, END - 20);
  }
  const serial = units.length + successors.length;
  const forming = draw(
    luck,
    FORMING,
    units.filter(({ period }) => period >= LATEST - 2),
    () => 1,
  ).map((unit, index) => formingLike(luck, unit, serial + index));
  return [...units, ...successors, ...forming];
}

const FIRST_CLOSING = periodEnding('2015-12-31');
const LATEST = PERIODS.length - 1;
const FROM_2018 = dayNumber('2018-01-01');
const END = dayNumber('2024-12-31');

function mayClose({ named, period }: Unit): boolean {
  return named === undefined && period < LATEST - 2;
}

function smallFirst(unit: Unit): number {
  return 1 / at(unit.counts, 0).members;
}

/**
 * Strikes a cooperative off in a later period and founds another in the same province and sector before that
 * period ends, with the members of the first. Published totals, which fall between periods, always see
 * exactly one of the two.
 */
function strikeOff(luck: Chance, unit: Unit, serial: number): Unit {
  const period = luck.whole(Math.max(unit.period + 1, FIRST_CLOSING), LATEST);
  const { first, last } = daysOf(period);
  const day = luck.whole(Math.min(Math.max(first, unit.foundedOn + 200), last - 60), last - 60);
  const next = newUnit(serial, { region: unit.region, period, province: unit.province, sector: unit.sector });
  next.commune = unit.commune;
  next.milieu = unit.milieu;
  next.foundedOn = day + luck.whole(3, 55);
  next.womenOnly = unit.womenOnly;
  next.ledByWomen = unit.ledByWomen;
  next.settled = unit.settled;
  const taken = countOn(unit, next.foundedOn) ?? at(unit.counts, 0);
  const later = unit.counts.filter((count) => count.day > next.foundedOn);
  next.counts = [{ ...taken, day: next.foundedOn }, ...later];
  unit.counts = unit.counts.filter((count) => count.day < day);
  unit.state = 'struck-off';
  unit.endedOn = day;
  return next;
}

function formingLike(luck: Chance, unit: Unit, serial: number): Unit {
  const { region, period, province, sector } = unit;
  const forming = newUnit(serial, { region, period, province, sector });
  forming.commune = unit.commune;
  forming.milieu = unit.milieu;
  forming.foundedOn = END - luck.whole(3, 70);
  forming.state = 'forming';
  return forming;
}
