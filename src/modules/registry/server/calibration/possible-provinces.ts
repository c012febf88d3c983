import type { Geography } from '../demonstration/read-geography.ts';
import { BOUND_SECTORS } from './sector-traits.ts';

/** For a sector bound to places: the provinces where it is found. Other sectors are found everywhere. */
export type Possible = ReadonlyMap<string, ReadonlySet<string>>;

/** Provinces where a bound sector is found: named ones, or those with a fishing harbour. */
export function possibleProvinces(geography: Geography): Possible {
  const coast = new Set(geography.seats.filter(({ onTheSea }) => onTheSea).map(({ province }) => province));
  return new Map(
    Object.entries(BOUND_SECTORS).map(([sector, { provinces }]) => [
      sector,
      provinces === undefined ? coast : new Set(provinces),
    ]),
  );
}
