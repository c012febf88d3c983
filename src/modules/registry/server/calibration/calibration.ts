import { RegisterFigures, registerFigure } from './register-figure.ts';
import type { Demonstration } from '../demonstration/demonstration.ts';
import { daysOfPeriod, readPublishedFigures, type PublishedFigure } from './published-figure.ts';

/** How the register answers one published figure. */
export interface Compared {
  readonly published: PublishedFigure;
  readonly computed?: number;
  readonly match: 'exact' | 'rounding' | 'none';
}

/** Compares every published figure of today's regions and provinces with the register's own. */
export function calibration(rows: Demonstration): Compared[] {
  const figures = new RegisterFigures(rows);
  return readPublishedFigures().map((published) => {
    const days = daysOfPeriod(published.period);
    const computed = days && registerFigure(figures, days, published);
    return { published, computed, match: matchOf(published, computed) };
  });
}

/** A line of the report. */
export function reportLine({ published, computed, match }: Compared): string {
  const { period, territory, sector, measure, value } = published;
  const own = computed === undefined ? 'nothing' : String(Math.round(computed * 100) / 100);
  return [
    match.padEnd(8),
    period,
    territory || 'country',
    sector,
    measure,
    `published ${value}`,
    `register ${own}`,
  ].join(' | ');
}

/**
 * Percentages round to whole numbers; « plus de », rounded and approximate figures leave one and a half
 * percent.
 */
function matchOf({ measure, value, note }: PublishedFigure, computed: number | undefined): Compared['match'] {
  if (computed === undefined) return 'none';
  if (computed === value) return 'exact';
  const distance = Math.abs(computed - value);
  if (note.includes('plus de')) return computed > value && distance <= value * 0.02 ? 'rounding' : 'none';
  if (note.includes('more than')) return computed > value && distance <= value * 0.1 ? 'rounding' : 'none';
  if (measure.endsWith('_pct') || measure === 'members_per_cooperative')
    return distance <= 0.5 ? 'rounding' : 'none';
  const isRounded = /près de|environ|rounded|derived|undated|about/.test(note);
  return isRounded && distance <= value * 0.015 ? 'rounding' : 'none';
}
