import type { Cell } from '../cell.ts';
import { dayOfIso, dayOfSerial } from './date-styles.ts';
import type { Workbook } from './workbook.ts';
import { xmlAttribute, xmlText, xmlTextRuns } from './xml.ts';

/**
 * Where a reference such as "AB12" points, from 0. `undefined` when it is none, or beyond the last column
 * XFD.
 */
export function cellAddress(reference: string): { line: number; column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const line = Number(reference.slice(at));
  return at === 0 || at > 3 || !(line >= 1) ? undefined : { line: line - 1, column: column - 1 };
}

/** The value of one cell, from its tag and what is inside (ECMA-376 part 1 §18.3.1.4). */
export function readCell(tag: string, inside: string, workbook: Workbook): Cell {
  const type = xmlAttribute(tag, 't') ?? 'n';
  const value = valueOf({ type, style: Number(xmlAttribute(tag, 's') ?? 0), inside, workbook });
  if (inside.includes('<f') || type === 'e') return formulaCell(value);
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

interface Raw {
  readonly type: string;
  readonly style: number;
  readonly inside: string;
  readonly workbook: Workbook;
}

function valueOf({ type, style, inside, workbook }: Raw): Cell {
  if (type === 'inlineStr') return xmlTextRuns(inside);
  const raw = insideOf(inside);
  if (raw === undefined) return undefined;
  if (type === 's') return workbook.strings[Number(raw)];
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return dayCell(dayOfIso(raw)) ?? raw;
  if (type !== 'n') return xmlText(raw);
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return xmlText(raw);
  return (workbook.dateStyles[style] ? dayCell(dayOfSerial(number, workbook.from1904)) : undefined) ?? number;
}

function insideOf(xml: string): string | undefined {
  const at = xml.indexOf('<v');
  const open = at === -1 ? -1 : xml.indexOf('>', at);
  const close = open === -1 ? -1 : xml.indexOf('</v>', open);
  return close === -1 ? undefined : xml.slice(open + 1, close);
}

function dayCell(day: ReturnType<typeof dayOfIso>): Cell {
  return day === undefined ? undefined : { day };
}

/** An error such as #N/A is what is left of a formula, even where the formula itself is gone. */
function formulaCell(value: Cell): Cell {
  if (typeof value === 'object') return 'day' in value ? { formula: true, value: value.day } : value;
  return value === undefined ? { formula: true } : { formula: true, value };
}
