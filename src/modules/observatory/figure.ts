import { z } from 'zod';
import { place, provincesOf, regionCodeOf, regions } from '#platform/territory';
import { parseDay, type Day } from '#platform/time';
import { INDICATOR_IDS } from './indicator.ts';
import { plusMeasures, type Measures, type ShownMeasures } from './measure.ts';

/** The code the observatory gives the whole country. */
export const COUNTRY = 'MA';

/** What a figure is told apart by. */
export const BREAKDOWNS = ['region', 'province', 'sector', 'milieu', 'year'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export const MILIEUS = ['rural', 'urban'] as const;
export type FigureMilieu = (typeof MILIEUS)[number];

export const DayInput = z.string().transform((text, context): Day => {
  const day = parseDay(text.trim());
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

export const PlaceInput = z.string().refine((code) => code === COUNTRY || isKept(code), 'place-unknown');
export const SectorInput = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'not-in-list');
/**
 * Where and when: the day (default: the register's), a region, a province or `MA`, and what it is narrowed
 * to.
 */
const Scope = {
  day: DayInput.optional(),
  place: PlaceInput.default(COUNTRY),
  sector: SectorInput.optional(),
  milieu: z.enum(MILIEUS).optional(),
};

export const FiguresInput = z.object({ ...Scope, by: z.enum(BREAKDOWNS).optional() });
export type FiguresInput = z.infer<typeof FiguresInput>;

export const FigureRowsInput = z.object({
  ...Scope,
  indicator: z.enum(INDICATOR_IDS).default('cooperatives'),
  cursor: z.uuid('cursor-unknown').optional(),
});
export type FigureRowsInput = z.infer<typeof FigureRowsInput>;

/** One line under a figure: a place, a sector, a milieu or a year, and what is counted there. */
export interface FigureLine {
  readonly key: string;
  readonly measures: Measures;
}

/** The same line as far as it may be shown. */
export interface ShownLine {
  readonly key: string;
  readonly measures: ShownMeasures;
}

/**
 * The breakdown that fits a place: provinces are not told apart inside a province, nor regions inside a
 * region.
 */
export function breakdownOf(code: string, asked: Breakdown | undefined): Breakdown {
  const within = code === COUNTRY ? 'region' : place(code)?.level === 'region' ? 'province' : 'sector';
  if (asked === undefined) return within;
  if (asked === 'region' && within !== 'region') return within;
  return asked === 'province' && within === 'sector' ? within : asked;
}

/** The places a place is told apart by. */
export function placesWithin(code: string, by: 'region' | 'province'): string[] {
  if (by === 'region') return regions().map((region) => region.code);
  return provincesOf(code === COUNTRY ? undefined : regionCodeOf(code)).map((province) => province.code);
}

/**
 * Changes per year, made into the state at the end of each year; years in which nothing changed are filled
 * in.
 */
export function runningTotals(changes: readonly FigureLine[], lastYear: number): FigureLine[] {
  const [first] = changes;
  if (first === undefined) return [];
  const byYear = new Map(changes.map(({ key, measures }) => [key, measures]));
  const totals: FigureLine[] = [{ key: first.key, measures: first.measures }];
  for (let year = Number(first.key) + 1; year <= lastYear; year += 1) {
    const change = byYear.get(String(year));
    const before = totals.at(-1)?.measures ?? first.measures;
    totals.push({
      key: String(year),
      measures: change === undefined ? before : plusMeasures(before, change),
    });
  }
  return totals;
}

function isKept(code: string): boolean {
  const level = place(code)?.level;
  return level === 'region' || level === 'province';
}
