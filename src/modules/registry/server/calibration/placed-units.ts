import { at, chance, shuffled } from '../demonstration/chance.ts';
import { foundedByProvince } from './founded-by-province.ts';
import { foundedBySector } from './founded-by-sector.ts';
import type { Geography } from '../demonstration/read-geography.ts';
import { foundedByRegion, PERIODS } from './periods.ts';
import { possibleProvinces, type Possible } from './possible-provinces.ts';
import { SECTORS } from './sector-traits.ts';
import { newUnit, type Unit } from './unit.ts';

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
  return units;
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

function repeated<T>(one: T, number: number): T[] {
  return Array.from({ length: number }, () => one);
}
