import type { Measure } from './measure.ts';

interface Naming {
  readonly id: string;
  /** What its numbers count; the word is the message `observatory.unit.<unit>`. */
  readonly unit: 'cooperatives' | 'people' | 'percent' | 'each';
  readonly decimals: number;
  /** The view of the register its rows are read from. */
  readonly source: 'registry.published_standing';
  /** `people`: small groups of people are hidden. `open`: it counts entries of a public register. */
  readonly disclosure: 'people' | 'open';
  /**
   * Measures of published totals that speak of the same thing, or nearly: the note beside them says how
   * nearly.
   */
  readonly published: readonly string[];
}

/** A number that is added up; a flow counts what happened in a year, not what stands at its end. */
export interface CountIndicator extends Naming {
  readonly kind: 'count' | 'flow';
  readonly of: Measure;
}

/** A share of one sum in another, or so many of one for each of the other. Both sums are kept apart. */
export interface RatioIndicator extends Naming {
  readonly kind: 'share' | 'ratio';
  readonly of: Measure;
  readonly per: Measure;
}

export type Indicator = CountIndicator | RatioIndicator;

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
    disclosure: 'open',
    published: ['cooperatives'],
  },
  {
    id: 'members',
    kind: 'count',
    of: 'members',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    disclosure: 'people',
    published: ['members'],
  },
  {
    id: 'women',
    kind: 'count',
    of: 'women',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    disclosure: 'people',
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
    disclosure: 'people',
    published: ['members_women_pct'],
  },
  {
    id: 'led-by-women',
    kind: 'count',
    of: 'ledByWomen',
    unit: 'cooperatives',
    decimals: 0,
    source: SOURCE,
    disclosure: 'people',
    published: ['women_only_cooperatives'],
  },
  {
    id: 'women-only',
    kind: 'count',
    of: 'womenOnly',
    unit: 'cooperatives',
    decimals: 0,
    source: SOURCE,
    disclosure: 'people',
    published: ['women_only_cooperatives'],
  },
  {
    id: 'women-only-members',
    kind: 'count',
    of: 'womenOnlyMembers',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    disclosure: 'people',
    published: ['women_members_of_women_only'],
  },
  {
    id: 'youth',
    kind: 'count',
    of: 'youth',
    unit: 'people',
    decimals: 0,
    source: SOURCE,
    disclosure: 'people',
    published: ['members_youth'],
  },
  {
    id: 'youth-share',
    kind: 'share',
    of: 'youth',
    per: 'members',
    unit: 'percent',
    decimals: 1,
    source: SOURCE,
    disclosure: 'people',
    published: [],
  },
  {
    id: 'led-by-women-share',
    kind: 'share',
    of: 'ledByWomen',
    per: 'cooperatives',
    unit: 'percent',
    decimals: 1,
    source: SOURCE,
    disclosure: 'people',
    published: [],
  },
  {
    id: 'members-each',
    kind: 'ratio',
    of: 'members',
    per: 'cooperatives',
    unit: 'each',
    decimals: 1,
    source: SOURCE,
    disclosure: 'people',
    published: ['members_per_cooperative'],
  },
  {
    id: 'created',
    kind: 'flow',
    of: 'created',
    unit: 'cooperatives',
    decimals: 0,
    source: SOURCE,
    disclosure: 'open',
    published: ['cooperatives_created'],
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

/** Those that stand at a day: all but the flows, which need a year. */
export const STOCKS: readonly Indicator[] = INDICATORS.filter(({ kind }) => kind !== 'flow');
