import { addDays, type Day } from '#platform/time';

/** A day in a calendar of a phone: a visit, a training session. */
export interface CalendarEntry {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly about: string;
  readonly place: string;
  /** Degrees north and east. */
  readonly at?: { readonly latitude: number; readonly longitude: number };
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  /** Counts every change, so that a phone shows the last. */
  readonly sequence: number;
}

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** A calendar as RFC 5545 writes it: whole days, lines folded at 75 octets. */
export function iCalendar(
  entries: readonly CalendarEntry[],
  { name, stamp }: { readonly name: string; readonly stamp: Date },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Twiza//Visits//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-PUBLISHED-TTL:PT6H',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, stamp: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@twiza`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(entry.day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(entry.day, 1))}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.about)}`,
    `LOCATION:${escaped(entry.place)}`,
    ...(entry.at === undefined ? [] : [`GEO:${entry.at.latitude};${entry.at.longitude}`]),
    `STATUS:${entry.status}`,
    `SEQUENCE:${entry.sequence}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** No line is longer than 75 octets, and no letter is cut in two: an Arabic one takes two octets. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
