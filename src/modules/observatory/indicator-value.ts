import type { Indicator } from './indicator.ts';
import type { ShownMeasures } from './measure.ts';

/**
 * The value of an indicator: a whole number, or a share between 0 and 1 in whole thousandths (one decimal of
 * a percentage). Undefined when there is nothing to take a share of.
 */
export function indicatorValue(asked: Indicator, measures: ShownMeasures): number | undefined {
  if (!('per' in asked)) return measures[asked.of];
  const [part, whole] = [measures[asked.of], measures[asked.per]];
  if (part === undefined || whole === undefined) return undefined;
  const scale = asked.kind === 'share' ? 100 : 1;
  return ratio(part, whole, { scale, decimals: asked.decimals });
}

/** Computed on whole numbers and rounded once, half up: 1 of 3 is 0.333, 1 of 16 is 0.063. */
export function ratio(
  part: number,
  whole: number,
  { scale, decimals }: { readonly scale: number; readonly decimals: number },
): number | undefined {
  if (whole <= 0) return undefined;
  const steps = scale * 10 ** decimals;
  return Math.floor((2 * part * steps + whole) / (2 * whole)) / steps;
}
