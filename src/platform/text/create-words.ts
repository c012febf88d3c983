import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { formatDay, formatMonth } from './format-day.ts';
import { formatList } from './format-list.ts';
import { formatMoney, formatNumber, formatPercent } from './format-number.ts';
import { directionOf, type Direction, type Locale, localised } from './locale.ts';
import { say, type Say } from './say.ts';

/** Everything a screen needs to speak one language. */
export interface Words {
  readonly locale: Locale;
  readonly dir: Direction;
  /** Says a message. */
  readonly t: Say;
  readonly n: (value: number, decimals?: number) => string;
  /** A share between 0 and 1. */
  readonly percent: (share: number, decimals?: number) => string;
  readonly day: (day: Day, form?: 'long' | 'short') => string;
  readonly month: (month: string) => string;
  readonly money: (amount: Centimes) => string;
  /** Several things in a row, with the comma of the language. */
  readonly list: (parts: readonly string[]) => string;
  /** A path of the site in this language. */
  readonly href: (path: string) => string;
}

export function createWords(locale: Locale): Words {
  return {
    locale,
    dir: directionOf(locale),
    t: say(locale),
    n: (value, decimals) => formatNumber(value, locale, decimals),
    percent: (share, decimals) => formatPercent(share, locale, decimals),
    day: (day, form) => formatDay(day, locale, form),
    month: (month) => formatMonth(month, locale),
    money: (amount) => formatMoney(amount, locale),
    list: (parts) => formatList(parts, locale),
    href: (path) => localised(path, locale),
  };
}
