import { at } from '../demonstration/chance.ts';
import type { Geography } from '../demonstration/read-geography.ts';
import { periodEnding } from './periods.ts';
import { possibleProvinces, type Possible } from './possible-provinces.ts';
import type { Unit } from './unit.ts';

/** Brings sectors to their published numbers in the provinces for which one is published. */
export function settleProvinces(geography: Geography, units: readonly Unit[]): void {
  const possible = possibleProvinces(geography);
  SINGLED_OUT.forEach((target, index) =>
    settle(units, target, { possible, settled: SINGLED_OUT.slice(0, index) }),
  );
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
 * Brings a sector of a province to its number by exchanging sectors with the same region and period
 * elsewhere, which leaves every other total as it is.
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
    if (unit.named !== undefined || (unit.sector === target.sector) === missing > 0) continue;
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
  if (partner.named !== undefined) return false;
  if (rules.settled.some(({ province }) => province === partner.province)) return false;
  const fits = (sector: string, province: string) => rules.possible.get(sector)?.has(province) ?? true;
  return fits(unit.sector, partner.province) && fits(partner.sector, unit.province);
}
