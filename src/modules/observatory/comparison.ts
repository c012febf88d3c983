import { place } from '#platform/territory';
import { addDays, dayFrom, type Day } from '#platform/time';
import { COUNTRY } from './figure.ts';
import type { Measures } from './measure.ts';
import type { PublishedFigure } from './published-figure.ts';

/** Why a published total has no figure of ours beside it. */
export type Uncompared = 'old-regions' | 'delegation-area' | 'undated' | 'later' | 'not-held';

/** How our figure of the same thing may differ: the sources and the register do not always count the same. */
export type Caveat = 'led-by-women' | 'women-craft' | 'women-members' | 'rounded';

/** The days a period speaks of: what stands at its end, what happened within it. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
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
  if (!(figure.measure in HELD)) return 'not-held';
  const period = periodOf(figure);
  if (period === undefined) return 'undated';
  return period.last > registerDay ? 'later' : undefined;
}

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
}

const HELD: Readonly<Record<string, (known: Known) => number | undefined>> = {
  cooperatives: ({ stock }) => stock.cooperatives,
  cooperatives_pct: ({ stock, whole }) => percent(stock.cooperatives, whole.cooperatives),
  share_of_region_pct: ({ stock, region }) => percent(stock.cooperatives, region.cooperatives),
  members: ({ stock }) => stock.members,
  members_pct: ({ stock, whole }) => percent(stock.members, whole.members),
  members_per_cooperative: ({ stock }) => percent(stock.members, stock.cooperatives * 100),
  members_women: ({ stock }) => stock.women,
  members_women_pct: ({ stock }) => percent(stock.women, stock.members),
  members_youth: ({ stock }) => stock.youth,
  women_only_cooperatives: (known) => women(known).count,
  women_only_cooperatives_pct: ({ stock }) => percent(stock.womenOnly, stock.cooperatives),
  women_members_of_women_only: (known) => women(known).members,
  cooperatives_created: ({ created }) => created,
};

/** Our figure of what a published total speaks of. */
export function heldFigure({ measure }: Pick<PublishedFigure, 'measure'>, known: Known): number | undefined {
  return HELD[measure]?.(known);
}

/** What to know when both are compared. */
export function caveatOf({ measure, place: code, note }: PublishedFigure): Caveat | undefined {
  if (measure === 'women_only_cooperatives' && code === COUNTRY) return 'led-by-women';
  if (measure.startsWith('women_') && code === '06') return 'women-craft';
  if (measure.startsWith('women_')) return 'women-members';
  return /plus de|rounded|more than|environ|près|approx|tiers/i.test(note) || measure.endsWith('_pct')
    ? 'rounded'
    : undefined;
}

/** Sources mean different things by women's cooperatives, as `docs/domain/figures.md` tells. */
function women({ place: code, stock, craft }: Known): { count: number; members: number } {
  if (code === COUNTRY) return { count: stock.ledByWomen, members: stock.womenOnlyMembers };
  const found = code === '06' ? craft : stock;
  return { count: found.womenOnly, members: found.womenOnlyMembers };
}

function percent(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : undefined;
}
