import { COUNTRY } from '../figure.ts';
import { isPercentage, type PublishedFigure } from './published-figure.ts';

/**
 * What to know of a published total and ours: they are the same, differ by no more than the source rounds,
 * or count something else, and what.
 */
export type Difference =
  | 'same'
  | 'rounded'
  | 'led-by-women'
  | 'women-craft'
  | 'women-members'
  | 'capital-now'
  | 'other-entries';

/** Explains how our figure differs from the one published; every difference has its reason. */
export function differenceOf(figure: PublishedFigure, computed: number): Difference {
  if (computed === figure.value) return 'same';
  if (isWithinRounding(figure, computed)) return 'rounded';
  return definitionOf(figure) ?? 'other-entries';
}

/** How our figure of the same thing is defined, where the source may mean another. */
export function definitionOf({
  measure,
  place,
}: Pick<PublishedFigure, 'measure' | 'place'>):
  | Exclude<Difference, 'same' | 'rounded' | 'other-entries'>
  | undefined {
  if (measure.startsWith('capital')) return 'capital-now';
  if (measure === 'women_only_cooperatives' && place === COUNTRY) return 'led-by-women';
  if (!measure.startsWith('women_')) return undefined;
  return place === '06' ? 'women-craft' : 'women-members';
}

/** Whether both are the same when ours is written as roughly as the source writes. */
export function isWithinRounding(
  { value, note, measure }: Pick<PublishedFigure, 'value' | 'note' | 'measure'>,
  computed: number,
): boolean {
  const between = Math.abs(computed - value);
  if (/plus de|more than/i.test(note)) return computed >= value && between < roundedTo(value);
  if (/rounded|environ|près|approx|tiers/i.test(note)) return between < roundedTo(value);
  return isPercentage({ measure }) && between <= (Number.isInteger(value) ? 0.5 : 0.05) + 1e-9;
}

/** The unit a number is written in: 2,500 in hundreds, 764,000 in thousands, 33 in ones. */
function roundedTo(value: number): number {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}
