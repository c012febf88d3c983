import { dayNumber } from '../demonstration/calendar.ts';
import { daysOf, PERIODS } from './periods.ts';
import { STORY_COOPERATIVES } from '../demonstration/story-cooperatives.ts';
import { TOLD_IN_CASABLANCA } from '../demonstration/told-in-casablanca.ts';
import { TOLD_INLAND } from '../demonstration/told-inland.ts';
import type { NamedCooperative } from '../demonstration/named-cooperative.ts';
import type { Unit } from './unit.ts';

/**
 * Gives each named cooperative a unit of its region, period, province and sector, so that the totals count
 * it.
 */
export function claimUnits(units: readonly Unit[]): void {
  for (const named of [...TOLD_INLAND, ...TOLD_IN_CASABLANCA, ...Object.values(STORY_COOPERATIVES)]) {
    become(freeUnit(units, named), named);
  }
}

function freeUnit(units: readonly Unit[], named: NamedCooperative): Unit {
  const day = dayNumber(named.foundedOn);
  const period = PERIODS.findIndex((_, index) => day <= daysOf(index).last);
  const cell = units.filter(
    (unit) => unit.named === undefined && unit.period === period && unit.region === named.commune.slice(0, 2),
  );
  const here = cell.filter(({ province }) => named.commune.startsWith(province));
  const exact = here.find(({ sector }) => sector === named.sector);
  if (exact !== undefined) return exact;
  const [seat] = here;
  const partner = cell.find(({ sector }) => sector === named.sector);
  if (seat === undefined || partner === undefined) throw new Error(`no place for ${named.slug}`);
  [seat.sector, partner.sector] = [partner.sector, seat.sector];
  return seat;
}

function become(unit: Unit, named: NamedCooperative): void {
  unit.named = named;
  unit.kind = named.kind;
  unit.commune = named.commune;
  unit.foundedOn = dayNumber(named.foundedOn);
  unit.womenOnly = named.womenOnly;
  unit.ledByWomen = named.ledByWomen;
  unit.counts = named.counts.map(({ day, members, women }) => ({ day: dayNumber(day), members, women }));
  unit.settled = true;
  unit.officers = named.officers;
  unit.womenOfficers = named.womenOfficers;
  unit.name = named.name;
  unit.activity = named.activity;
  unit.peopled = true;
}
