import { placeName } from '#platform/territory';
import type { Words } from '#platform/text';
import { COUNTRY, type Breakdown, type FigureLine } from './figure.ts';
import type { AskedFigures } from './figures-address.ts';
import { indicatorValue } from './indicator-value.ts';
import type { Indicator } from './indicator.ts';
import type { ShownMeasures } from './measure.ts';

const NOTHING = '–';

/**
 * The value of an indicator as people read it: a dash when there is nothing to take a share of, a word when
 * it is hidden.
 */
export function shownFigure(
  asked: Indicator,
  measures: ShownMeasures,
  words: Pick<Words, 'n' | 'percent' | 't'>,
): string {
  const needed = 'per' in asked ? [asked.of, asked.per] : [asked.of];
  if (needed.some((measure) => measures[measure] === undefined)) return words.t('observatory.hidden');
  const value = indicatorValue(asked, measures);
  if (value === undefined) return NOTHING;
  return asked.kind === 'share' ? words.percent(value, asked.decimals) : words.n(value, asked.decimals);
}

/** A label at the head of a line: names of indicators are written as they stand behind a number. */
export function asHeading(label: string): string {
  return label.charAt(0).toLocaleUpperCase() + label.slice(1);
}

/** What a line is told apart by, in words: the name of a place or a sector, a milieu, a year. */
export function lineName(
  { key }: Pick<FigureLine, 'key'>,
  by: Breakdown,
  words: Pick<Words, 't' | 'locale'>,
): string {
  switch (by) {
    case 'region':
    case 'province':
      return placeName(key, words.locale);
    case 'sector':
      return words.t(`registry.sector.${key}`);
    case 'milieu':
      return words.t(`observatory.milieu.${key}`);
    case 'year':
      return key;
  }
}

/** The name of a place as the observatory codes it. */
export function figurePlaceName(code: string, words: Pick<Words, 'locale'>): string {
  return placeName(code === COUNTRY ? '' : code, words.locale);
}

/** What asking for one line alone changes in the address. */
export function narrowedTo({ key }: Pick<FigureLine, 'key'>, by: Breakdown): AskedFigures {
  switch (by) {
    case 'region':
    case 'province':
      return { place: key, by: undefined };
    case 'sector':
      return { sector: key, by: undefined };
    case 'milieu':
      return { milieu: key, by: undefined };
    case 'year':
      return { day: `${key}-12-31`, by: undefined };
  }
}
