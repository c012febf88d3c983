import { placeName } from '#platform/territory';
import type { Words } from '#platform/text';
import type { TableCell } from './crossed-table.ts';
import type { Dimension } from './crossing.ts';
import type { Indicator } from './indicator.ts';

/** What a row or a column stands for, in words. */
export function dimensionName(key: string, dimension: Dimension, words: Pick<Words, 't' | 'locale'>): string {
  switch (dimension) {
    case 'region':
    case 'province':
    case 'commune':
      return placeName(key, words.locale);
    case 'sector':
      return words.t(`registry.sector.${key}`);
    case 'milieu':
      return words.t(`observatory.milieu.${key}`);
    case 'year':
      return key;
    case 'type':
    case 'kind':
    case 'gender':
    case 'age':
      return words.t(`observatory.${dimension}.${key}`);
  }
}

/** A cell as people read it: a number, a dash where there is nothing to divide by, a word where it is hidden. */
export function shownCell(
  cell: TableCell | undefined,
  indicator: Indicator,
  words: Pick<Words, 't' | 'n' | 'percent'>,
): string {
  if (cell?.hidden === true) return words.t('observatory.hidden');
  if (cell === undefined) return indicator.kind === 'count' || indicator.kind === 'flow' ? words.n(0) : '–';
  if (cell.value === undefined) return '–';
  return indicator.kind === 'share'
    ? words.percent(cell.value, indicator.decimals)
    : words.n(cell.value, indicator.decimals);
}

/** The address of crossed figures, changed in a point or two. */
export function crossingAddress(
  path: string,
  asked: Readonly<Record<string, string | undefined>>,
  change: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = Object.entries({ ...asked, ...change }).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
