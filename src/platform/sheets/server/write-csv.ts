import { stringify } from 'csv-stringify/sync';
import { type Cell, cellText } from '../cell.ts';
import { guardFormula } from './guard-formula.ts';

export interface CsvOrder {
  /** The first line. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** `;` opens in columns in French and Arabic spreadsheets, `,` is what programs expect. `;` unless told. */
  readonly delimiter?: ';' | ',';
}

/**
 * A list as CSV: UTF-8 with its mark, so that spreadsheets read Arabic and Tifinagh; texts can be no
 * formulas. Where columns are parted by `;`, decimals are by `,`, as the same spreadsheets expect.
 */
export function writeCsv({ headers, rows, delimiter = ';' }: CsvOrder): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => csvValue(cell, delimiter)));
  const text = stringify([headers.map(guardFormula), ...lines], {
    delimiter,
    bom: true,
    record_delimiter: '\r\n',
  });
  return new TextEncoder().encode(text);
}

function csvValue(cell: Cell, delimiter: ';' | ','): string {
  if (typeof cell !== 'number') return guardFormula(cellText(cell));
  return delimiter === ';' ? String(cell).replace('.', ',') : String(cell);
}
