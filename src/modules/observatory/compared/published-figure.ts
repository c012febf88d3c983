import { z } from 'zod';
import type { Day } from '#platform/time';
import { indicator, INDICATOR_IDS } from '../indicator.ts';

/**
 * A total published by others, quoted as published. It is shown beside our figures and never added to them.
 */
export interface PublishedFigure {
  /** Its place in the list kept with the project. */
  readonly figureId: number;
  /** A year, `YYYY-MM`, a half or a quarter of a year, or `undated`. */
  readonly period: string;
  /**
   * `MA`, the code of a region or province, or `deleg` and `old16` for areas that are no longer, or never
   * were, one.
   */
  readonly place: string;
  /** The area as the source names it. */
  readonly territory: string;
  readonly sector: string;
  readonly measure: string;
  readonly value: number;
  readonly note: string;
  readonly source: string;
}

export const PublishedFiguresInput = z.object({
  place: z.string().max(12).optional(),
  measure: z.string().max(60).optional(),
  /** Totals that speak of the same thing as an indicator of ours. */
  indicator: z.enum(INDICATOR_IDS).optional(),
});
export type PublishedFiguresInput = z.infer<typeof PublishedFiguresInput>;

/** The measures asked; undefined for all. */
export function publishedMeasures(input: PublishedFiguresInput): readonly string[] | undefined {
  if (input.measure !== undefined) return [input.measure];
  return input.indicator === undefined ? undefined : indicator(input.indicator).published;
}

const COLUMNS = ['period', 'territory_code', 'territory', 'sector', 'measure', 'value', 'note', 'source'];

/** Sectors the sources name otherwise than the register. */
const SECTORS: Readonly<Record<string, string>> = {
  alphabétisation: 'alphabetisation-enseignement',
  'cannabis licite': 'cannabis-licite',
  'commerçants détaillants': 'commerce',
  communication: 'communication-multimedia',
  'denrées alimentaires': 'denrees-alimentaires',
  forêt: 'foret',
  "main-d'œuvre": 'main-d-oeuvre',
  'plantes aromatiques et médicinales': 'plantes-aromatiques-medicinales',
  pêche: 'peche',
  'traitement de déchets': 'dechets',
};

/** Reads the list of published totals from the rows of its file. Throws when the file is not that list. */
export function readPublishedFigures([head, ...rows]: readonly (readonly string[])[]): PublishedFigure[] {
  if (head?.join() !== COLUMNS.join()) throw new Error('the list of published figures has other columns');
  return rows.map((row, index) => {
    const [
      period = '',
      place = '',
      territory = '',
      sector = '',
      measure = '',
      value = '',
      note = '',
      source = '',
    ] = row;
    return {
      figureId: index + 1,
      period,
      place,
      territory,
      sector: sector === 'all' ? '' : (SECTORS[sector] ?? sector),
      measure,
      value: Number(value),
      note,
      source,
    };
  });
}

/** The address in a source, when it has one, and the words around it. */
export function sourceOf({ source }: Pick<PublishedFigure, 'source'>): {
  readonly href?: string;
  readonly text: string;
} {
  const href = /^https?:\/\/\S+/.exec(source)?.[0];
  if (href === undefined) return { text: source };
  const words = source.slice(href.length).trim().replace(/^\(/, '').replace(/\)$/, '');
  return { href, text: words === '' ? new URL(href).hostname.replace(/^www\./, '') : words };
}

/** The period as a month (`YYYY-MM`), when it is one. */
export function monthOfPeriod({ period }: Pick<PublishedFigure, 'period'>): string | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(period) ? period : undefined;
}

/** The latest total of each measure after a day, with the address of its source. */
export function latestAfter(figures: readonly PublishedFigure[], day: Day) {
  const latest = new Map<string, PublishedFigure>();
  for (const figure of figures) {
    const month = monthOfPeriod(figure);
    const known = latest.get(figure.measure);
    if (month === undefined || month <= day.slice(0, 7)) continue;
    if (known === undefined || known.period < month) latest.set(figure.measure, figure);
  }
  return [...latest.values()].map(({ figureId, period, measure, value, source }) => {
    const address = sourceOf({ source }).href;
    return { figureId, period, measure, value, ...(address !== undefined && { address }) };
  });
}

/** Whether a published value is a percentage: its measure says so. */
export function isPercentage({ measure }: Pick<PublishedFigure, 'measure'>): boolean {
  return measure.endsWith('_pct');
}
