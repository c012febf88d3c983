import { guardFormula } from '#platform/sheets/server';
import type { DataCell } from '#platform/open-data';

const QUOTED = /[",\r\n]/;

/** A line of CSV as programs read it (RFC 4180); a text can be no formula of a spreadsheet. */
export function csvLine(cells: readonly DataCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: DataCell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = guardFormula(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
