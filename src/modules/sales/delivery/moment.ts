import { ZONE, type Day } from '#platform/time';

const HOUR_MS = 3_600_000;
/** Hours Morocco may be ahead of UTC: one, and none in Ramadan. */
const OFFSETS = [1, 0] as const;
const local = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** The instant of an hour of a civil day in Morocco. */
export function momentOf(day: Day, hour: string): Date {
  const wished = Date.parse(`${day}T${hour}:00Z`);
  const fits = OFFSETS.map((offset) => new Date(wished - offset * HOUR_MS)).find(
    (instant) => local.format(instant) === `${day} ${hour}`,
  );
  return fits ?? new Date(wished - HOUR_MS);
}
