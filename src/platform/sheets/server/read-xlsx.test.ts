import { type Zippable, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Cell } from '../cell.ts';
import { SHEET_LIMITS } from '../sheet.ts';
import { readSheet } from './index.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Parts = Partial<Record<'rows' | 'after' | 'strings' | 'styles' | 'book', string>> & { more?: Zippable };

/** A workbook as a program would write it, from pieces of XML. */
function workbook({ rows = '', after = '', strings = '', styles = '', book, more = {} }: Parts): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships>` +
        `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      book ??
        `<workbook xmlns:r="x"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships>' +
        `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>` +
        `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>` +
        `<Relationship Id="rId4" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    ...more,
  });
}

async function rowsOf(file: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const read = await readSheet(file, 'liste.xlsx');
  return read.ok ? read.value.rows : [[read.code]];
}

async function refusalOf(file: Uint8Array): Promise<string> {
  const read = await readSheet(file, 'liste.xlsx');
  return read.ok ? 'none' : read.code;
}

/** Rows of one number each. */
function numbered(count: number): string {
  return Array.from({ length: count }, (_, line) => `<row r="${line + 1}"><c><v>${line}</v></c></row>`).join(
    '',
  );
}

test('reads shared, rich, inline and plain values at their places', async () => {
  const file = workbook({
    strings:
      '<si><t>Nom</t></si><si><r><t>Al </t></r><r><rPr><b/></rPr>' +
      '<t xml:space="preserve">Amal &amp; fils</t></r><rPh><t>x</t></rPh></si><si/>',
    rows:
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>تعاونية</t></is></c></row>' +
      '<row r="4"><c r="B4" t="s"><v>1</v></c><c t="b"><v>1</v></c><c r="D4"><v>1.5</v></c>' +
      '<c r="E4" s="0"/><c r="F4" t="s"><v>2</v></c></row>',
  });
  expect(await rowsOf(file)).toEqual([
    ['Nom', undefined, 'تعاونية'],
    [],
    [],
    [undefined, 'Al Amal & fils', 'TRUE', 1.5],
  ]);
});

test('tells a day by the format of its cell', async () => {
  const file = workbook({
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    rows: '<row><c><v>43830</v></c><c s="1"><v>43830</v></c><c t="d"><v>2019-12-31T00:00:00</v></c></row>',
  });
  expect(await rowsOf(file)).toEqual([[43830, { day: '2019-12-31' }, { day: '2019-12-31' }]]);
});

test('counts days from 1904 when the file says so', async () => {
  const file = workbook({
    book:
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="L" r:id="rId1"/>' +
      '</sheets></workbook>',
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    rows: '<row r="1"><c r="A1" s="0"><v>42368</v></c></row>',
  });
  expect(await rowsOf(file)).toEqual([[{ day: '2019-12-31' }]]);
});

test('tells formulas, errors included, with the value last shown and without evaluating', async () => {
  const file = workbook({
    rows:
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>x</v></c>' +
      '<c r="C1"><f>HYPERLINK("http://x")</f></c><c r="D1" t="e"><v>#N/A</v></c></row>',
  });
  expect(await rowsOf(file)).toEqual([
    [
      { formula: true, value: 2 },
      { formula: true, value: 'x' },
      { formula: true },
      { formula: true, value: '#N/A' },
    ],
  ]);
});

test('carries the value of merged cells to all of them', async () => {
  const inline = (at: string, text: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const file = workbook({
    rows:
      `<row r="1">${inline('A1', 'Nom')}${inline('B1', 'Adhérents')}</row>` +
      `<row r="2"><c r="A2"/>${inline('B2', 'Femmes')}${inline('C2', 'Hommes')}</row>`,
    after:
      '<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>' +
      '<mergeCell ref="E1:XFD1048576"/></mergeCells>',
  });
  expect(await rowsOf(file)).toEqual([
    ['Nom', 'Adhérents', 'Adhérents'],
    ['Nom', 'Femmes', 'Hommes'],
  ]);
});

test('reads files whose every element bears a prefix', async () => {
  const row = '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>';
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${row}</x:sheetData></x:worksheet>`;
  expect(await rowsOf(workbook({ more: { 'xl/worksheets/sheet1.xml': strToU8(sheet) } }))).toEqual([[7]]);
});

test('reads the sheet that looks like a list, and names the others', async () => {
  const sheet = (rows: string): Uint8Array =>
    strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  const file = workbook({
    book:
      '<workbook xmlns:r="x"><sheets><sheet name="Garde" r:id="rId1"/>' +
      '<sheet name="Données" r:id="rId2"/></sheets></workbook>',
    rows: '<row r="1"><c r="A1" t="str"><v>Titre</v></c></row>',
    more: {
      'xl/worksheets/sheet2.xml': sheet(
        '<row r="1"><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>',
      ),
    },
  });
  const read = await readSheet(file, 'x');
  expect(read).toMatchObject({
    ok: true,
    value: {
      name: 'Données',
      otherSheets: ['Garde'],
      rows: [
        [1, 2],
        [3, 4],
      ],
    },
  });
});

test('refuses a document type, which only serves to expand entities', async () => {
  const file = workbook({
    more: {
      'xl/sharedStrings.xml': strToU8('<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'),
    },
  });
  expect(await refusalOf(file)).toBe('file-unsafe');
});

test('refuses a bomb: little to send, too much to inflate', async () => {
  const limits = { ...SHEET_LIMITS, inflatedBytes: 4 * 1024 * 1024 };
  const file = workbook({ more: { 'xl/worksheets/sheet1.xml': new Uint8Array(limits.inflatedBytes + 1) } });
  expect(file.length).toBeLessThan(limits.inflatedBytes / 100);
  expect(await readSheet(file, 'liste.xlsx', limits)).toMatchObject({ ok: false, code: 'file-unsafe' });
});

test('refuses merged blocks that together cover more than a sheet', async () => {
  const rows = numbered(2_000);
  const merge = '<mergeCell ref="A1:XFD1048576"/>'.repeat(200);
  expect(await refusalOf(workbook({ rows, after: `<mergeCells>${merge}</mergeCells>` }))).toBe('file-unsafe');
});

test('refuses an archive that is no workbook', async () => {
  expect(await refusalOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('file-not-a-list');
});

test('refuses an empty workbook', async () => {
  expect(await refusalOf(workbook({ rows: '<row r="1"><c r="A1" s="0"/></row>' }))).toBe('file-empty');
});

test('refuses a sheet of 100,000 rows', async () => {
  expect(await refusalOf(workbook({ rows: numbered(100_000) }))).toBe('too-many-rows');
});

test('empty lines formatted to the bottom of the sheet are no rows', async () => {
  const empty = Array.from({ length: 60_000 }, (_, line) => `<row r="${line + 2}"><c s="0"/></row>`).join('');
  expect(await rowsOf(workbook({ rows: `<row r="1"><c><v>1</v></c></row>${empty}` }))).toEqual([[1]]);
});

test('refuses more columns than any list has', async () => {
  expect(await refusalOf(workbook({ rows: '<row r="1"><c r="ZZ1"><v>1</v></c></row>' }))).toBe(
    'too-many-columns',
  );
});
