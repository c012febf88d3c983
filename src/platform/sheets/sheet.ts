import type { Cell } from './cell.ts';

/**
 * A list as it was read: `rows[0]` is line 1 of the file, empty lines included, so that lines can be named.
 */
export interface Sheet {
  /** The name of the sheet in its workbook, or of the file. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Other visible sheets of the workbook, which were not read. */
  readonly otherSheets: readonly string[];
}

/** What is accepted before and while a file is opened. */
export interface SheetLimits {
  /** Bytes as sent. */
  readonly bytes: number;
  /** Bytes once every part of the file is inflated. */
  readonly inflatedBytes: number;
  /** Lines that hold something, apart from those above the list. */
  readonly rows: number;
  readonly columns: number;
}

export const SHEET_LIMITS: SheetLimits = {
  bytes: 8 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  rows: 50_000,
  columns: 60,
};

/** Lines allowed above the list, beyond the limit: titles, a date, two lines of headers. */
export const LINES_ABOVE = 20;

/**
 * Why a file is not read: too large; not a list at all; cut or corrupt; built to do harm; too many rows or
 * columns; letters that cannot be told; a quotation mark never closed; nothing in it.
 */
export type SheetRefusal =
  | 'file-too-large'
  | 'file-not-a-list'
  | 'file-damaged'
  | 'file-unsafe'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'encoding-unreadable'
  | 'quote-not-closed'
  | 'file-empty';
