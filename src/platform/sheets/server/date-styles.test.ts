import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, daysBetween } from '#platform/time';
import { dayOfSerial, readDateStyles } from './date-styles.ts';

function isDay(format: string): boolean {
  const escaped = format.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const formats = `<numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts>`;
  return (
    readDateStyles(`<styleSheet>${formats}<cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`)[0] === true
  );
}

test.each([
  'dd/mm/yyyy',
  'yyyy\\-mm\\-dd',
  '[$-40C]d\\ mmmm\\ yyyy;@',
  '[$-1801]d mmmm yyyy',
  'mmm-yy',
  'mmmm',
  'dd/mm/yyyy hh:mm',
  '"le "dd/mm/yy',
])('%s shows a day', (format) => {
  expect(isDay(format)).toBe(true);
});

test.each([
  'General',
  '0.00',
  '#,##0\\ "DH/day"',
  'hh:mm:ss',
  '[Red]0',
  '00"/"0000',
  '@',
  '0.00E+00',
  '_-* #,##0 _D_H',
])('%s shows no day', (format) => {
  expect(isDay(format)).toBe(false);
});

test('built-in formats of days are known, those of hours are not days', () => {
  const styles =
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs>';
  expect(readDateStyles(styles)).toEqual([false, true, false, true]);
});

test('a serial number is its day, counted from 1900 or from 1904', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_500, max: 100_000 }), (serial) => {
      const day = addDays(asDay('1899-12-30'), serial);
      expect(dayOfSerial(serial + 0.75, false)).toBe(day);
      expect(dayOfSerial(daysBetween(asDay('1904-01-01'), day), true)).toBe(day);
    }),
  );
});

test('the leap day of 1900, which never was, is no day', () => {
  expect([1, 59, 60, 61].map((serial) => dayOfSerial(serial, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    undefined,
    '1900-03-01',
  ]);
});

test('what is beyond the calendar of spreadsheets is no day', () => {
  expect([0, -1, 3_000_000, Number.NaN].map((serial) => dayOfSerial(serial, false))).toEqual(
    Array(4).fill(undefined),
  );
});
