import { centimes, plus, times, type Centimes } from '#platform/money';

/** What making a thing took. */
export interface Making {
  /** Wool, dyes, cloth: what was bought for it. */
  readonly materials: Centimes;
  readonly daysOfWork: number;
  /** What a day of hers is worth to her. She says it; nothing is assumed. */
  readonly dayWage: Centimes;
}

/**
 * The price under which she works for nothing: materials, and her days at the wage she names. Rounded up to a
 * whole dirham, as prices are said.
 */
export function minimumFairPrice({ materials, daysOfWork, dayWage }: Making): Centimes {
  const total = plus(materials, times(dayWage, Math.max(0, Math.ceil(daysOfWork))));
  return centimes(Math.ceil(total / 100) * 100);
}
