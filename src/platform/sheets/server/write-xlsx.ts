import { setImmediate as pause } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import { type Cell, cellText, columnLetter } from '../cell.ts';
import { dayCellXml, numberCellXml, STYLES, textCellXml, WORKBOOK_PARTS, workbookXml } from './xlsx-parts.ts';

export interface XlsxColumn {
  readonly header: string;
  /** In letters; 16 unless told. */
  readonly width?: number;
}

export interface XlsxOrder {
  readonly sheetName: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first column stands on the right, as in Arabic. */
  readonly rightToLeft: boolean;
}

/** Rows packed at one go before others have their turn. */
const ROWS_AT_ONCE = 500;
const SHEET = 'xl/worksheets/sheet1.xml';

/**
 * A list as a workbook of one sheet, its header line in bold and held in sight, days as dates. Every text is
 * written as text: nothing a person typed can become a formula. Sixty thousand lines take about a second, in
 * small pieces.
 */
export async function writeXlsx(order: XlsxOrder): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    written.push(piece);
  });
  for (const [name, xml] of Object.entries({
    ...WORKBOOK_PARTS,
    'xl/workbook.xml': workbookXml(order.sheetName),
    'xl/styles.xml': STYLES,
  })) {
    addPart(zip, name).push(new TextEncoder().encode(xml), true);
  }
  await writeRows(addPart(zip, SHEET), order);
  zip.end();
  return new Uint8Array(Buffer.concat(written));
}

function addPart(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 4 });
  zip.add(part);
  return part;
}

async function writeRows(part: ZipDeflate, order: XlsxOrder): Promise<void> {
  const encoder = new TextEncoder();
  part.push(encoder.encode(sheetStart(order)));
  for (let from = 0; from < order.rows.length; from += ROWS_AT_ONCE) {
    const rows = order.rows.slice(from, from + ROWS_AT_ONCE);
    part.push(encoder.encode(rows.map((row, at) => rowXml(row, from + at + 2)).join('')));
    await pause();
  }
  part.push(encoder.encode('</sheetData></worksheet>'), true);
}

function sheetStart({ columns, rightToLeft }: XlsxOrder): string {
  const side = rightToLeft ? ' rightToLeft="1"' : '';
  const widths = columns.map(
    ({ width = 16 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const headers = columns.map(({ header }, at) => textCellXml(`${columnLetter(at)}1`, header, 'header'));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView${side} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData><row r="1">${headers.join('')}</row>`,
  ].join('');
}

function rowXml(row: readonly Cell[], line: number): string {
  const cells = row.map((cell, at) => cellXml(cell, `${columnLetter(at)}${line}`));
  return `<row r="${line}">${cells.join('')}</row>`;
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberCellXml(reference, cell) : '';
  if (typeof cell === 'object' && 'day' in cell) return dayCellXml(reference, cell.day);
  return textCellXml(reference, cellText(cell), 'plain');
}
