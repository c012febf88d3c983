import { at, chance, shuffled } from './chance.ts';
import { foundedByProvince } from './founded-by-province.ts';
import { foundedBySector } from './founded-by-sector.ts';
import type { Geography } from './geography.ts';
import { foundedByRegion, periodEnding, PERIODS } from './periods.ts';
import { BOUND_SECTORS, SECTORS } from './sector-traits.ts';
import { newUnit, type Unit } from './unit.ts';

/** For a sector bound to places: the provinces where it is found. */
type Possible = ReadonlyMap<string, ReadonlySet<string>>;

/** Every cooperative with its region, period, province and sector, so that the published numbers hold. */
export function placedUnits(seed: number, geography: Geography): Unit[] {
  const founded = foundedByRegion();
  const bySector = foundedBySector(founded);
  const byProvince = foundedByProvince(geography, founded);
  const possible = possibleProvinces(geography);
  const units: Unit[] = [];
  for (const [region, table] of bySector) {
    const { provinces, rows } = byProvince.get(region) ?? { provinces: [], rows: [] };
    PERIODS.forEach((_, period) => {
      const luck = chance(seed, `places ${region} ${period}`);
      const seats = at(rows, period).flatMap((number, index) => repeated(at(provinces, index), number));
      const sectors = at(table, period).flatMap((number, index) => repeated(at(SECTORS, index), number));
      for (const [sector, province] of matched(sectors, shuffled(luck, seats), possible)) {
        units.push(newUnit(units.length, { region, period, province, sector }));
      }
    });
  }
  SINGLED_OUT.forEach((target, index) =>
    settle(units, target, { possible, settled: SINGLED_OUT.slice(0, index) }),
  );
  return units;
}

/** Provinces where a bound sector is found: named ones, or those with a fishing harbour. */
function possibleProvinces(geography: Geography): Possible {
  const coast = new Set(geography.seats.filter(({ onTheSea }) => onTheSea).map(({ province }) => province));
  return new Map(
    Object.entries(BOUND_SECTORS).map(([sector, { provinces }]) => [
      sector,
      provinces === undefined ? coast : new Set(provinces),
    ]),
  );
}

/** Gives each sector a province, the sectors bound to places first. */
function matched(
  sectors: readonly string[],
  seats: readonly string[],
  possible: Possible,
): [string, string][] {
  const free = [...seats];
  const bound = sectors.filter((sector) => possible.has(sector));
  const pairs = bound.map((sector): [string, string] => {
    const index = free.findIndex((province) => possible.get(sector)?.has(province));
    if (index < 0) throw new Error(`no province for ${sector} among ${seats.length} seats`);
    return [sector, at(free.splice(index, 1), 0)];
  });
  const others = sectors.filter((sector) => !possible.has(sector));
  return [...pairs, ...others.map((sector, index): [string, string] => [sector, at(free, index)])];
}

interface Target {
  readonly province: string;
  readonly sector: string;
  readonly until: string;
  readonly number: number;
}

/** Published numbers of one sector in one province. */
const SINGLED_OUT: readonly Target[] = [
  { province: '09.001', sector: 'habitat', until: '2011-12-31', number: 125 },
  { province: '09.541', sector: 'agriculture', until: '2011-12-31', number: 174 },
  { province: '05.301', sector: 'artisanat', until: '2024-12-31', number: 50 },
];

/**
 * Brings a sector of a province to its number by exchanging sectors with the same region and period elsewhere, which leaves
 * every other total as it is.
 */
function settle(units: readonly Unit[], target: Target, rules: Rules): void {
  const last = periodEnding(target.until);
  const inside = units.filter((unit) => unit.province === target.province && unit.period <= last);
  const missing = target.number - inside.filter(({ sector }) => sector === target.sector).length;
  const partners = Map.groupBy(
    units.filter(
      (unit) =>
        unit.province !== target.province && unit.region === at(inside, 0).region && unit.period <= last,
    ),
    ({ period }) => period,
  );
  let left = Math.abs(missing);
  for (const unit of inside.toReversed()) {
    if (left === 0) return;
    if ((unit.sector === target.sector) === missing > 0) continue;
    const partner = partners.get(unit.period)?.find((one) => {
      const wanted = (one.sector === target.sector) === missing > 0;
      return wanted && mayExchange(one, unit, rules);
    });
    if (partner === undefined) continue;
    [unit.sector, partner.sector] = [partner.sector, unit.sector];
    left -= 1;
  }
  if (left > 0) throw new Error(`${left} of ${target.sector} in ${target.province} found no partner`);
}

interface Rules {
  readonly possible: Possible;
  readonly settled: readonly Target[];
}

/** Neither takes a sector to a province where it is not found, nor disturbs a province settled before. */
function mayExchange(partner: Unit, unit: Unit, rules: Rules): boolean {
  if (rules.settled.some(({ province }) => province === partner.province)) return false;
  const fits = (sector: string, province: string) => rules.possible.get(sector)?.has(province) ?? true;
  return fits(unit.sector, partner.province) && fits(partner.sector, unit.province);
}

function repeated<T>(one: T, number: number): T[] {
  return Array.from({ length: number }, () => one);
}
