import type { Words } from '#platform/text';
import { dayOf } from '#platform/time';
import { indicator, isIndicatorId, type Indicator } from './indicator.ts';
import { ratio } from './indicator-value.ts';
import type { VintageValue } from './vintage.ts';

/** The value of a frozen figure; undefined when it is hidden or there was nothing to divide by. */
export function keptValue(value: VintageValue): number | undefined {
  if (value.hidden) return undefined;
  if (value.whole === undefined) return value.part;
  return ratio(value.part, value.whole, formOf(value));
}

/** A frozen figure as people read it. */
export function shownKept(value: VintageValue, words: Pick<Words, 't' | 'n' | 'percent'>): string {
  if (value.hidden) return words.t('observatory.hidden');
  const read = keptValue(value);
  if (read === undefined) return '–';
  const { scale, decimals } = formOf(value);
  if (value.whole === undefined) return words.n(read);
  return scale === 100 ? words.percent(read, decimals) : words.n(read, decimals);
}

/** Shares that only the special figures tell are percentages. */
function formOf({ indicator: code }: VintageValue): { readonly scale: number; readonly decimals: number } {
  const known: Indicator | undefined = isIndicatorId(code) ? indicator(code) : undefined;
  return { scale: known?.kind === 'ratio' ? 1 : 100, decimals: known?.decimals ?? 1 };
}

/** An instant as people read it: the day in Morocco, and the time everywhere. */
export function shownInstant(instant: string, words: Pick<Words, 'day'>): string {
  return `${words.day(dayOf(new Date(instant)))} · ${instant.slice(11, 16)} UTC`;
}
