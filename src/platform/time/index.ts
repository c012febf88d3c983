declare const brand: unique symbol;

/** A civil date, `YYYY-MM-DD`. Dates of law and of meetings are days, never instants. */
export type Day = string & { readonly [brand]: 'day' };

/**
 * The zone of every civil date here. Its offset changes in Ramadan, so it is never replaced by a fixed one.
 */
export const ZONE = 'Africa/Casablanca';

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;
const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The clock. The only place that asks what time it is; commands receive `now` from the wrapper. */
export function currentInstant(): Date {
  return new Date();
}

/** The civil date in Morocco at an instant. */
export function dayOf(instant: Date): Day {
  return civil.format(instant) as Day;
}

/** The day a text names, or undefined when it is not a real date of the calendar. */
export function parseDay(text: string): Day | undefined {
  const match = DAY_FORM.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const utc = new Date(Date.UTC(year, month - 1, day));
  const real = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return real ? (text as Day) : undefined;
}

/** Brands a text known to be a day (a database column, a literal). Throws on anything else. */
export function asDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text.slice(0, 12)}`);
  return day;
}

/** The day of a year, month (1–12) and day of month. Throws when there is no such date. */
export function dayFrom(year: number, month: number, day: number): Day {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  return asDay(text);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as Day;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function lastDayOfYear(year: number): Day {
  return dayFrom(year, 12, 31);
}

/** The same day of the month, some months on; its last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return dayFrom(toYear, toMonth, Math.min(date, last));
}
