import { chance, draw, type Chance } from '../demonstration/chance.ts';
import { dayNumber } from '../demonstration/calendar.ts';
import type { Geography, Seat } from '../demonstration/read-geography.ts';
import { daysOf } from './periods.ts';
import { traitsOf } from './sector-traits.ts';
import type { Unit } from './unit.ts';

type Land = 'rural' | 'mixed' | 'urban' | 'sea';

/** Gives every unit its commune, by the people and the work found there, and its day of founding. */
export function seatUnits(seed: number, geography: Geography, units: readonly Unit[]): void {
  const luck = chance(seed, 'seats');
  const seats = Map.groupBy(geography.seats, ({ province }) => province);
  const scales = new Map<string, Scale>();
  for (const unit of units) {
    if (unit.named !== undefined) continue;
    const { land } = traitsOf(unit.sector);
    const key = unit.province + land;
    const scale = scales.get(key) ?? scaleOf(seats.get(unit.province) ?? [], land);
    scales.set(key, scale);
    unit.commune = drawn(scale, luck).code;
    unit.foundedOn = foundingDay(luck, unit);
  }
  visitEveryCommune(luck, geography, units);
  const milieus = new Map(geography.seats.map(({ code, milieu }) => [code, milieu]));
  for (const unit of units) unit.milieu = milieus.get(unit.commune) ?? 'rural';
}

interface Scale {
  readonly seats: readonly Seat[];
  /** The running sums of the weights. */
  readonly steps: readonly number[];
}

function scaleOf(seats: readonly Seat[], land: Land): Scale {
  const possible = land === 'sea' ? seats.filter(({ onTheSea }) => onTheSea) : seats;
  if (possible.length === 0) throw new Error(`no commune ${land} in ${seats[0]?.province}`);
  let total = 0;
  const steps = possible.map((seat) => (total += weightOf(seat, land)));
  return { seats: possible, steps };
}

function weightOf({ rural, urban }: Seat, land: Land): number {
  if (land === 'rural') return rural + 20;
  if (land === 'sea') return 1000 + urban;
  return land === 'mixed' ? rural + 0.06 * urban : urban;
}

function drawn({ seats, steps }: Scale, luck: Chance): Seat {
  const mark = luck.fraction() * (steps.at(-1) ?? 0);
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) < mark) low = middle + 1;
    else high = middle;
  }
  const seat = seats[low];
  if (seat === undefined) throw new Error('an empty province');
  return seat;
}

const LICIT_CANNABIS_FROM = dayNumber('2022-06-01');

/** A working day of the period; before 2006, later years are likelier. */
function foundingDay(luck: Chance, { period, sector }: Unit): number {
  const { first, last } = daysOf(period);
  const from = sector === 'cannabis-licite' ? Math.max(first, LICIT_CANNABIS_FROM) : first;
  const back = period === 0 ? luck.fraction() ** 2.2 : luck.fraction();
  const day = last - Math.floor(back * (last - from + 1));
  const weekday = (day + 4) % 7;
  if (weekday === 6) return Math.max(day - 1, from);
  return weekday === 0 ? Math.min(day + 1, last) : day;
}

/** No commune is left without a cooperative: a farming one of its province moves there. */
function visitEveryCommune(luck: Chance, geography: Geography, units: readonly Unit[]): void {
  const numbers = new Map<string, number>();
  for (const { commune } of units) numbers.set(commune, (numbers.get(commune) ?? 0) + 1);
  for (const seat of geography.seats.filter(({ code }) => !numbers.has(code))) {
    const movable = units.filter(
      (unit) =>
        unit.province === seat.province &&
        unit.named === undefined &&
        unit.sector === 'agriculture' &&
        (numbers.get(unit.commune) ?? 0) > 3,
    );
    for (const unit of draw(luck, 1, movable, () => 1)) {
      numbers.set(unit.commune, (numbers.get(unit.commune) ?? 1) - 1);
      numbers.set(seat.code, 1);
      unit.commune = seat.code;
    }
  }
}
