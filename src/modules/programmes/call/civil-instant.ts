import { ZONE } from '#platform/time';

/** A moment of the clocks of Morocco, `2026-12-31T16:30`: what a deadline is written in. */
export type CivilInstant = string;

const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the clocks of Morocco show at an instant. They order as texts do. */
export function civilInstant(instant: Date): CivilInstant {
  const parts = new Map<string, string>(civil.formatToParts(instant).map(({ type, value }) => [type, value]));
  const day = ['year', 'month', 'day'].map((one) => parts.get(one)).join('-');
  return `${day}T${parts.get('hour')}:${parts.get('minute')}`;
}
