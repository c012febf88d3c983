import { dayOf, ZONE, type Day } from '#platform/time';
import type { Locale } from './locale.ts';

/**
 * Months as Morocco names them. Written here because phones carry other tables: Arabic needs يوليوز and
 * غشت, and many systems have no Tamazight. They are those of CLDR 46 for fr, ar-MA, zgh and en.
 */
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  fr: names('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  ar: names('يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'),
  zgh: names('ⵉⵏⵏⴰⵢⵔ ⴱⵕⴰⵢⵕ ⵎⴰⵕⵚ ⵉⴱⵔⵉⵔ ⵎⴰⵢⵢⵓ ⵢⵓⵏⵢⵓ ⵢⵓⵍⵢⵓⵣ ⵖⵓⵛⵜ ⵛⵓⵜⴰⵏⴱⵉⵔ ⴽⵜⵓⴱⵔ ⵏⵓⵡⴰⵏⴱⵉⵔ ⴷⵓⵊⴰⵏⴱⵉⵔ'),
  en: names('January February March April May June July August September October November December'),
};

/**
 * A day as people read it. Long: "5 juillet 2024", «5 يوليوز 2024». Short: 05/07/2024, and "5 Jul 2024" in
 * English, where day and month are written both ways round. Spaces do not break.
 */
export function formatDay(day: Day, locale: Locale, form: 'long' | 'short' = 'long'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (form === 'short' && locale !== 'en') return `${date}/${month}/${year}`;
  const name = monthName(month, locale);
  const first = locale === 'fr' && date === '01' ? '1er' : String(Number(date));
  return [first, form === 'short' ? name.slice(0, 3) : name, year].join('\u00a0');
}

/** The month of a day (or of a `YYYY-MM` text): "juillet 2024". */
export function formatMonth(month: string, locale: Locale): string {
  const [year = '', number = ''] = month.split('-');
  return `${monthName(number, locale)}\u00a0${year}`;
}

function monthName(month: string, locale: Locale): string {
  const name = MONTHS[locale][Number(month) - 1];
  if (name === undefined) throw new Error(`not a month: ${month.slice(0, 12)}`);
  return name;
}

function names(text: string): readonly string[] {
  return text.split(' ');
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A moment to the second, in Morocco: what a receipt bears. */
export function formatInstant(instant: Date, locale: Locale): string {
  return `${formatDay(dayOf(instant), locale)} · ${clock.format(instant)}`;
}
