import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay } from '#platform/time';
import type { Cell } from '../cell.ts';
import { readSheet, writeCsv, writeXlsx } from './index.ts';

const FORMULAS = ['=1+1', '+212600000000', '-5', '@SUM(A1)', "'=x", "''@x", '\tx'];
const PRINTED = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() === text && text !== '' && !/[\r\n]|\p{Cc}|\ufffd|^\p{Cf}/u.test(text));
const DAY = fc
  .integer({ min: 0, max: 80_000 })
  .map((days): Cell => ({ day: addDays(asDay('1900-03-01'), days) }));

async function rowsOf(file: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const read = await readSheet(file, 'liste');
  if (!read.ok) throw new Error(read.code);
  return read.value.rows;
}

function workbookOf(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  return writeXlsx({
    sheetName: 'Coopératives [1/2]',
    columns: [{ header: 'a', width: 30 }, { header: 'b' }],
    rows,
    rightToLeft: true,
  });
}

test('a workbook written here reads back the same, whatever its texts, numbers and days', async () => {
  const cell = fc.oneof(PRINTED, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), DAY);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
      const expected = JSON.stringify([['a', 'b'], ...rows]);
      expect(JSON.stringify(await rowsOf(await workbookOf(rows)))).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('a CSV written here reads back the same, whatever its texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(PRINTED, PRINTED), { minLength: 1, maxLength: 5 }), async (rows) => {
      expect(await rowsOf(writeCsv({ headers: ['Nom', 'Lieu'], rows }))).toEqual([['Nom', 'Lieu'], ...rows]);
    }),
    { numRuns: 100 },
  );
});

test.each(FORMULAS)('%j is text for every spreadsheet, and reads back as it was', async (text) => {
  const csv = new TextDecoder().decode(writeCsv({ headers: ['a'], rows: [[text]] }));
  expect(csv.split('\r\n')[1]?.replace(/^"/, '')).toMatch(/^'/);
  expect((await rowsOf(writeCsv({ headers: ['a', 'b'], rows: [[text, 'x']] })))[1]?.[0]).toBe(text);
  expect((await rowsOf(await workbookOf([[text, 'x']])))[1]?.[0]).toBe(text);
});

test('a CSV carries the mark of UTF-8, semicolons and Windows line ends, or commas when asked', () => {
  const order = { headers: ['a', 'b'], rows: [[1, { day: asDay('2024-12-31') }]] };
  const bytes = writeCsv(order);
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  expect(new TextDecoder().decode(bytes)).toBe('a;b\r\n1;2024-12-31\r\n');
  expect(new TextDecoder().decode(writeCsv({ ...order, delimiter: ',' }))).toBe('a,b\r\n1,2024-12-31\r\n');
});

test('decimals are written by the comma where columns are not, by the point where they are', () => {
  const order = { headers: ['a'], rows: [[33.3]] };
  expect(new TextDecoder().decode(writeCsv(order))).toBe('a\r\n33,3\r\n');
  expect(new TextDecoder().decode(writeCsv({ ...order, delimiter: ',' }))).toBe('a\r\n33.3\r\n');
});

test('control characters and halves of letters do not spoil a workbook', async () => {
  expect((await rowsOf(await workbookOf([['a\u0001b\ud800c', 1]])))[1]).toEqual(['ab\ufffdc', 1]);
});

test('the name of a sheet is made acceptable', async () => {
  const read = await readSheet(await workbookOf([['x', 1]]), 'liste');
  expect(read.ok && read.value.name).toBe('Coopératives  1 2');
});
