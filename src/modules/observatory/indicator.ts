import type { Measure, Measures } from './measure.ts';

interface Naming {
  readonly id: string;
  /** What its numbers count; the word is the message `observatory.unit.<unit>`. */
  readonly unit: 'cooperatives' | 'people' | 'percent';
  readonly decimals: number;
  /** The view of the register its rows are read from. */
  readonly source: 'registry.published_standing';
  /**
   * Measures of published totals that speak of the same thing, or nearly: the note beside them says how
   * nearly.
   */
  readonly published: readonly string[];
}

/** A number that is added up. */
export interface CountIndicator extends Naming {
  readonly kind: 'count';
  readonly of: Measure;
}

/** A share of one sum in another. */
export interface ShareIndicator extends Naming {
  readonly kind: 'share';
  readonly of: Measure;
  readonly per: Measure;
}

export type Indicator = CountIndicator | ShareIndicator;

const SOURCE = 'registry.published_standing';

/**
 * The indicators, as data. Name, definition and formula in words are the messages
 * `observatory.indicator.<id>.name`, `.definition` and `.formula`.
 */
export const INDICATORS = [
  {
    id: 'cooperatives',
    kind: 'count',
    of: 'cooperatives',
    unit: 'cooperatives',
    decimals: 0,
    source: SOURCE,
    published: ['cooperatives'],
  },
  {
    id: 'members',
    kind: 'count',
    of: 'members',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    published: ['members'],
  },
  {
    id: 'women',
    kind: 'count',
    of: 'women',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    published: ['members_women'],
  },
  {
    id: 'women-share',
    kind: 'share',
    of: 'women',
    per: 'members',
    unit: 'percent',
    decimals: 1,
    source: SOURCE,
    published: ['members_women_pct'],
  },
  {
    id: 'led-by-women',
    kind: 'count',
    of: 'ledByWomen',
    unit: 'cooperatives',
    decimals: 0,
    source: SOURCE,
    published: ['women_only_cooperatives'],
  },
  {
    id: 'women-only',
    kind: 'count',
    of: 'womenOnly',
    unit: 'cooperatives',
    decimals: 0,
    source: SOURCE,
    published: ['women_only_cooperatives'],
  },
  {
    id: 'women-only-members',
    kind: 'count',
    of: 'womenOnlyMembers',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    published: ['women_members_of_women_only'],
  },
  {
    id: 'youth',
    kind: 'count',
    of: 'youth',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    published: ['members_youth'],
  },
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof INDICATORS)[number]['id'];
export const INDICATOR_IDS: readonly IndicatorId[] = INDICATORS.map(({ id }) => id);

/** The indicator of an id. */
export function indicator(id: IndicatorId): Indicator {
  const found = INDICATORS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

export function isIndicatorId(text: string): text is IndicatorId {
  return INDICATORS.some(({ id }) => id === text);
}

/**
 * The value of an indicator: a whole number, or a share between 0 and 1 in whole thousandths (one decimal of
 * a percentage). Undefined when there is nothing to take a share of.
 */
export function indicatorValue(asked: Indicator, measures: Measures): number | undefined {
  if (asked.kind === 'count') return measures[asked.of];
  return share(measures[asked.of], measures[asked.per], asked.decimals);
}

/** Computed on whole numbers and rounded once, half up: 1 of 3 is 0.333, 1 of 16 is 0.063. */
function share(part: number, whole: number, decimals: number): number | undefined {
  if (whole <= 0) return undefined;
  const steps = 100 * 10 ** decimals;
  return Math.floor((2 * part * steps + whole) / (2 * whole)) / steps;
}
