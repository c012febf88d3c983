import { hasMessage, type Words } from '#platform/text';
import { monthOfPeriod, type PublishedFigure } from './published-figure.ts';

/** The period of a published total as people read it. */
export function shownPeriod(
  figure: Pick<PublishedFigure, 'period'>,
  { t, month }: Pick<Words, 't' | 'month'>,
): string {
  const named = monthOfPeriod(figure);
  if (named !== undefined) return month(named);
  if (figure.period === 'undated') return t('observatory.published.undated');
  const [year = '', part = ''] = figure.period.split('-');
  if (part === 'H1') return t('observatory.published.half.first', { year });
  if (part === 'H2') return t('observatory.published.half.second', { year });
  if (part.startsWith('Q')) return t('observatory.published.quarter', { year, quarter: part.slice(1) });
  return year;
}

/** A sector as the register names it, or as the source does; '' for all. */
export function shownSector({ sector }: Pick<PublishedFigure, 'sector'>, words: Pick<Words, 't' | 'locale'>) {
  const key = `registry.sector.${sector}`;
  return hasMessage(words.locale, key) ? words.t(key) : sector;
}
