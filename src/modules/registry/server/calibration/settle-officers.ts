import { at, chance, draw } from '../demonstration/chance.ts';
import { dayNumber } from '../demonstration/calendar.ts';
import type { Unit } from './unit.ts';

const PEOPLED_SAMPLE = 240;

/**
 * Gives every cooperative its number of officers, women among them: all when it is led by women, never all
 * otherwise.
 */
export function settleOfficers(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'officers');
  for (const unit of units) {
    if (unit.named !== undefined || unit.counts.length === 0) continue;
    const fewest = unit.counts.reduce((a, b) => (a.members < b.members ? a : b));
    unit.officers = !unit.ledByWomen && fewest.members > 14 && luck.happens(0.6) ? 5 : 3;
    const men = Math.min(...unit.counts.map(({ members, women }) => members - women));
    const women = Math.min(...unit.counts.map((count) => count.women));
    const share = women / Math.max(women + men, 1);
    const wanted = Math.round(unit.officers * share * 0.8 + luck.fraction() * 0.6);
    const least = Math.max(0, unit.officers - men);
    const most = Math.min(unit.officers - 1, women);
    unit.womenOfficers = unit.ledByWomen ? unit.officers : Math.max(least, Math.min(wanted, most));
  }
}

/**
 * Chooses the cooperatives whose members are persons: the named ones, the crafts of Khénifra, and a sample.
 * Their last count is of the last weeks of 2024, made from these persons, so that ages agree on the day the
 * register stands at.
 */
export function peopleSome(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'peopled');
  const living = units.filter(({ state, period }) => state === 'registered' && period < 17);
  const crafts = living.filter(({ province, sector }) => province === '05.301' && sector === 'artisanat');
  const size = Math.min(PEOPLED_SAMPLE, Math.ceil(living.length / 20));
  for (const unit of [...crafts, ...draw(luck, size, living, () => 1)]) {
    if (unit.peopled || unit.named !== undefined) continue;
    unit.peopled = true;
    const last = at(unit.counts, unit.counts.length - 1);
    const day = dayNumber('2024-11-04') + luck.whole(0, 40);
    if (last.day >= dayNumber('2024-01-01')) last.day = day;
    else unit.counts.push({ ...last, day });
  }
}
