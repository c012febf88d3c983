import { dimensionScores, type Assessment } from './assessment.ts';
import type { Dimension, Instrument } from './instrument.ts';

/** One dimension through several diagnostics: a value where it was looked at and can be compared. */
export interface ComparedDimension {
  readonly dimension: Dimension;
  /** Hundredths of a point, in the order of the diagnostics. */
  readonly values: readonly (number | undefined)[];
  /** Whether every diagnostic looked at it, or at what it continues. */
  readonly isBridged: boolean;
}

/**
 * Diagnostics side by side, by the dimensions of their newest version. One made with an older version is
 * compared only where each version says what it continues of the one before.
 */
export function comparedDimensions(
  versions: readonly Instrument[],
  assessments: readonly Pick<Assessment, 'version' | 'answers'>[],
): readonly ComparedDimension[] {
  const newest = Math.max(...assessments.map(({ version }) => version));
  const instrument = versions.find(({ version }) => version === newest);
  if (instrument === undefined) return [];
  return instrument.dimensions.map((dimension) => {
    const values = assessments.map((one) =>
      valueIn(versions, one, bridged(versions, dimension, newest, one)),
    );
    const isBridged = assessments.every((one) => bridged(versions, dimension, newest, one).length > 0);
    return { dimension, values, isBridged };
  });
}

/** The keys a dimension goes by in the version of a diagnostic: followed back, one version at a time. */
function bridged(
  versions: readonly Instrument[],
  dimension: Dimension,
  newest: number,
  { version }: Pick<Assessment, 'version'>,
): readonly string[] {
  let keys: readonly string[] = [dimension.key];
  for (let at = newest; at > version; at -= 1) {
    const here = versions.find((one) => one.version === at);
    const continued = here?.dimensions.filter(({ key }) => keys.includes(key)) ?? [];
    keys = continued.flatMap(({ bridges }) => bridges);
  }
  return keys;
}

function valueIn(
  versions: readonly Instrument[],
  { version, answers }: Pick<Assessment, 'version' | 'answers'>,
  keys: readonly string[],
): number | undefined {
  const instrument = versions.find((one) => one.version === version);
  if (instrument === undefined) return undefined;
  const scores = dimensionScores(instrument, answers).flatMap(({ key, hundredths }) =>
    keys.includes(key) && hundredths !== undefined ? [hundredths] : [],
  );
  if (scores.length === 0) return undefined;
  return Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}
