import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { iCalendar, type CalendarEntry } from './i-calendar.ts';

const STAMP = new Date('2024-12-31T12:00:00Z');
const ENTRY: CalendarEntry = {
  id: '0190a000-0000-7000-8000-000000000001',
  day: asDay('2024-12-31'),
  title: 'Visite 3 sur 12',
  about: 'Taytmatin n’Targant',
  place: 'Kerrouchen',
  at: { latitude: 32.79, longitude: -5.3521 },
  status: 'CONFIRMED',
  sequence: 4,
};

test('a visit is a whole day, of which the last ends on the next day', () => {
  const text = iCalendar([ENTRY], { name: 'Fatima', stamp: STAMP });
  expect(text.split('\r\n')).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:0190a000-0000-7000-8000-000000000001@twiza',
      'DTSTAMP:20241231T120000Z',
      'DTSTART;VALUE=DATE:20241231',
      'DTEND;VALUE=DATE:20250101',
      'GEO:32.79;-5.3521',
      'STATUS:CONFIRMED',
      'SEQUENCE:4',
    ]),
  );
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('whatever the words, a reader finds them again, and no line is longer than 75 octets', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'é', 'ت', 'ⵣ', '\n', ';', ',', '\\', ' ', '😀'),
    maxLength: 120,
  });
  fc.assert(
    fc.property(words, words, (title, about) => {
      const text = iCalendar([{ ...ENTRY, title, about }], { name: 'Fatima', stamp: STAMP });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(read(text, 'SUMMARY')).toBe(title);
      expect(read(text, 'DESCRIPTION')).toBe(about);
    }),
  );
});

/** As a phone reads it: unfold, find the property, take the escapes away. */
function read(text: string, property: string): string | undefined {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const found = lines.find((line) => line.startsWith(`${property}:`))?.slice(property.length + 1);
  return found?.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
