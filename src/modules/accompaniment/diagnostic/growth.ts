import { dimensionScores, type Assessment } from './assessment.ts';
import type { Instrument } from './instrument.ts';

/** Where a cohort stands at a visit of the plan: how many were scored, and their mean. */
export interface GrowthPoint {
  readonly ordinal: number;
  readonly scored: number;
  /** Hundredths of a point over the dimensions every version looks at. */
  readonly hundredths: number;
}

/**
 * The growth of a cohort from visit to visit, over the dimensions that go by one name in every version: the
 * mean of the cooperatives' means.
 */
export function cohortGrowth(
  versions: readonly Instrument[],
  assessments: readonly (Pick<Assessment, 'version' | 'answers'> & { readonly ordinal: number })[],
): readonly GrowthPoint[] {
  const used = versions.filter(({ version }) => assessments.some((one) => one.version === version));
  const [first, ...others] = used.map(({ dimensions }) => dimensions.map(({ key }) => key));
  const common = (first ?? []).filter((key) => others.every((keys) => keys.includes(key)));
  const byOrdinal = [...Map.groupBy(assessments, ({ ordinal }) => ordinal)].toSorted(([a], [b]) => a - b);
  return byOrdinal.flatMap(([ordinal, list]) => {
    const means = list.flatMap((one) => meanOf(used, one, common) ?? []);
    if (means.length === 0) return [];
    return [{ ordinal, scored: means.length, hundredths: Math.round(meanNumber(means)) }];
  });
}

function meanOf(
  versions: readonly Instrument[],
  { version, answers }: Pick<Assessment, 'version' | 'answers'>,
  common: readonly string[],
): number | undefined {
  const instrument = versions.find((one) => one.version === version);
  if (instrument === undefined) return undefined;
  const scores = dimensionScores(instrument, answers).flatMap(({ key, hundredths }) =>
    hundredths !== undefined && common.includes(key) ? [hundredths] : [],
  );
  return scores.length === 0 ? undefined : meanNumber(scores);
}

function meanNumber(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
