import { place } from '#platform/territory';
import { addDays, dayFrom, type Day } from '#platform/time';
import { COUNTRY } from '../figure.ts';
import type { Measures } from '../measure.ts';
import type { PublishedFigure } from './published-figure.ts';

/** Why a published total has no figure of ours beside it. */
export type Uncompared =
  | 'old-regions'
  | 'delegation-area'
  | 'undated'
  | 'later'
  | 'jobs'
  | 'crafts'
  | 'branches'
  | 'not-held';

/** The days a period speaks of: what stands at its end, what happened within it. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** What began in a period. Capital is what the register knows of it now. */
export interface Founded {
  readonly count: number;
  readonly members: number;
  readonly capitalCentimes: number;
  readonly womenOnly: number;
  readonly womenOnlyMembers: number;
  readonly womenOnlyCapitalCentimes: number;
}

export const NOTHING_FOUNDED: Founded = {
  count: 0,
  members: 0,
  capitalCentimes: 0,
  womenOnly: 0,
  womenOnlyMembers: 0,
  womenOnlyCapitalCentimes: 0,
};

/** What is known of the place, of its sector and of what was new, for one published total. */
export interface Known {
  /** Of the sector asked, or of all. */
  readonly stock: Measures;
  /** Of all sectors of the place. */
  readonly whole: Measures;
  readonly region: Measures;
  /** Women's cooperatives of crafts and local produce. */
  readonly craft: Measures;
  readonly created: number;
  readonly place: string;
  /** Asked only by measures that need it. */
  readonly founded?: Founded;
  readonly capital?: { readonly centimes: number; readonly entries: number };
  readonly craftNumbers?: number;
}

/** Our figure, and how many entries it comes from where it could point to few; `open` counts entries. */
export interface Computed {
  readonly value: number;
  readonly entries: number;
  readonly open?: true;
}

/** A year, a month, a half or a quarter of a year; undefined for what has no date. */
export function periodOf({ period }: Pick<PublishedFigure, 'period'>): Period | undefined {
  const [, year = '', part = ''] = /^(\d{4})(?:-(\d{2}|H[12]|Q[1-4]))?$/.exec(period) ?? [];
  if (year === '') return undefined;
  const months = part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : part === '' ? 12 : 1;
  const number = Number(part.replace(/\D/g, ''));
  const firstMonth = part === '' ? 1 : months === 1 ? number : (number - 1) * months + 1;
  const after = firstMonth + months;
  const next = after > 12 ? dayFrom(Number(year) + 1, 1, 1) : dayFrom(Number(year), after, 1);
  return { first: dayFrom(Number(year), firstMonth, 1), last: addDays(next, -1) };
}

/**
 * Whether a total may stand beside ours: never one of the sixteen regions of before 2015, nor of an area
 * that is no place of today, whatever its name.
 */
export function whyUncompared(
  figure: Pick<PublishedFigure, 'place' | 'period' | 'measure'>,
  registerDay: Day,
): Uncompared | undefined {
  if (figure.place === 'old16') return 'old-regions';
  if (figure.place !== COUNTRY && place(figure.place) === undefined) return 'delegation-area';
  if (!(figure.measure in HELD)) return NOT_HELD[figure.measure] ?? 'not-held';
  const period = periodOf(figure);
  if (period === undefined) return 'undated';
  return period.last > registerDay ? 'later' : undefined;
}

/** What others count and the register does not. */
const NOT_HELD: Readonly<Record<string, Uncompared>> = {
  jobs: 'jobs',
  jobs_of_new: 'jobs',
  jobs_added_in_year: 'jobs',
  branches_of_activity: 'branches',
  active_population_share_pct: 'crafts',
  artisans_in_national_register: 'crafts',
  collective_marks: 'crafts',
  gdp_share_pct: 'crafts',
  standards: 'crafts',
  trades_in_law_50_17_list: 'crafts',
  training_centres: 'crafts',
};

const HELD: Readonly<Record<string, (known: Known) => Computed | undefined>> = {
  cooperatives: ({ stock }) => open(stock.cooperatives),
  cooperatives_pct: ({ stock, whole }) => open(percent(stock.cooperatives, whole.cooperatives)),
  share_of_region_pct: ({ stock, region }) => open(percent(stock.cooperatives, region.cooperatives)),
  cooperatives_in_national_craft_register: ({ craftNumbers }) => open(craftNumbers),
  cooperatives_created: ({ created }) => open(created),
  members: ({ stock }) => of(stock, stock.members),
  members_pct: ({ stock, whole }) => of(stock, percent(stock.members, whole.members)),
  members_per_cooperative: ({ stock }) => of(stock, percent(stock.members, stock.cooperatives * 100)),
  members_women: ({ stock }) => of(stock, stock.women),
  members_women_pct: ({ stock }) => of(stock, percent(stock.women, stock.members)),
  members_youth: ({ stock }) => of(stock, stock.youth),
  women_only_cooperatives: (known) => of(known.stock, women(known).count),
  women_only_cooperatives_pct: ({ stock }) => of(stock, percent(stock.womenOnly, stock.cooperatives)),
  women_members_of_women_only: (known) => of(known.stock, women(known).members),
  women_only_created: ({ founded }) => begun(founded, 'womenOnly'),
  members_of_new: ({ founded }) => begun(founded, 'members'),
  women_members_of_new_women_only: ({ founded }) => begun(founded, 'womenOnlyMembers'),
  capital_of_new_mad: ({ founded }) => dirhams(begun(founded, 'capitalCentimes')),
  capital_of_women_only_created_mad: ({ founded }) => dirhams(begun(founded, 'womenOnlyCapitalCentimes')),
  capital_mad: ({ capital }) => dirhams(capital && { value: capital.centimes, entries: capital.entries }),
};

/** What a measure needs to know beyond the standings of a day. */
export function alsoNeeds({ measure }: Pick<PublishedFigure, 'measure'>) {
  if (measure === 'capital_mad') return 'capital';
  if (measure === 'cooperatives_in_national_craft_register') return 'craft-numbers';
  return /_of_new|_created_mad|women_only_created/.test(measure) ? 'founded' : undefined;
}

/** Our figure of what a published total speaks of. */
export function heldFigure(
  { measure }: Pick<PublishedFigure, 'measure'>,
  known: Known,
): Computed | undefined {
  return HELD[measure]?.(known);
}

/** Sources mean different things by women's cooperatives, as `docs/domain/figures.md` tells. */
function women({ place: code, stock, craft }: Known): { count: number; members: number } {
  if (code === COUNTRY) return { count: stock.ledByWomen, members: stock.womenOnlyMembers };
  const found = code === '06' ? craft : stock;
  return { count: found.womenOnly, members: found.womenOnlyMembers };
}

function open(value: number | undefined): Computed | undefined {
  return value === undefined ? undefined : { value, entries: 0, open: true };
}

function of({ cooperatives }: Measures, value: number | undefined): Computed | undefined {
  return value === undefined ? undefined : { value, entries: cooperatives };
}

function begun(founded: Founded | undefined, what: keyof Founded): Computed | undefined {
  if (founded === undefined) return undefined;
  const ofWomen = what.startsWith('womenOnly');
  return { value: founded[what], entries: ofWomen ? founded.womenOnly : founded.count };
}

function dirhams(centimes: Computed | undefined): Computed | undefined {
  return centimes && { ...centimes, value: Math.round(centimes.value / 100) };
}

function percent(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : undefined;
}
