import { parseDirhams, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { cellText, type Cell } from '#platform/sheets';
import { westernDigits } from '#platform/text';
import { readReference } from '../order/purchase.ts';

/** A line of a courier's file, as it stands there and as it was read. */
export interface ReadLine {
  /** Its line in the file, from 1. */
  readonly position: number;
  readonly reference: string;
  readonly amount: string;
  readonly read?: { readonly reference: string; readonly amount: Centimes };
}

type Rows = readonly (readonly Cell[])[];

const REFERENCE_WORDS = /r[ée]f|commande|order|colis|parcel|مرجع|طلب|طرد/i;
const AMOUNT_WORDS = /montant|amount|cod\b|encaiss|collect|especes|espèces|مبلغ|مستخلص|استخلاص/i;
/** What the courier asks for itself is no money of ours. */
const FEE_WORDS = /frais|fee|commission|رسوم|أجرة/i;
const OUR_REFERENCE = /^\s*TW[-\s]?[0-9A-Z]{4}/i;
const LINES_ABOVE = 20;

interface Columns {
  readonly reference: number;
  readonly amount: number;
  /** Where the list begins. */
  readonly from: number;
}

/**
 * The lines of a courier's file. Its columns are known by their titles, whatever else stands beside;
 * without titles,
 * by our references. Lines that hold neither are left out, such as a total at the foot.
 */
export function readRemittance(rows: Rows): Result<ReadLine[], 'columns-not-found'> {
  const columns = titledColumns(rows) ?? untitledColumns(rows);
  if (columns === undefined) return refused('columns-not-found', 'file');
  return ok(
    rows.slice(columns.from).flatMap((row, at) => {
      const reference = cellText(row[columns.reference]).trim();
      const amount = cellText(row[columns.amount]).trim();
      if (reference === '') return [];
      return [{ position: columns.from + at + 1, reference, amount, ...readLine(reference, amount) }];
    }),
  );
}

function readLine(reference: string, amount: string): Pick<ReadLine, 'read'> {
  const known = readReference(westernDigits(reference));
  const read = readAmount(amount);
  return known === undefined || read === undefined ? {} : { read: { reference: known, amount: read } };
}

/** What may stand beside an amount and is none of it. */
const CURRENCY = /dirhams?|dhs?\.?|mad|دراهم|درهما?|د\.\s?م\.?|[\s'’\u2066-\u2069]/giu;

/**
 * An amount as a spreadsheet or a person writes it: `4 545,00 DH`, `4.545,00`, `4545.5`. What has another
 * sign in it is no amount: `13x7` is not 137.
 */
export function readAmount(text: string): Centimes | undefined {
  const plain = westernDigits(text).replace(CURRENCY, '');
  if (!/^[\d.,]+$/.test(plain)) return undefined;
  const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  const read = parseDirhams(
    /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(grouped) ? grouped.replaceAll(',', '') : grouped,
  );
  return read.ok && read.value > 0 ? read.value : undefined;
}

function titledColumns(rows: Rows): Columns | undefined {
  for (const [at, row] of rows.slice(0, LINES_ABOVE).entries()) {
    const titles = row.map(cellText);
    const reference = titles.findIndex((title) => REFERENCE_WORDS.test(title));
    const amount = titles.findIndex((title) => AMOUNT_WORDS.test(title) && !FEE_WORDS.test(title));
    if (reference >= 0 && amount >= 0 && reference !== amount) return { reference, amount, from: at + 1 };
  }
  return undefined;
}

function untitledColumns(rows: Rows): Columns | undefined {
  const from = rows.findIndex((row) => row.some((cell) => OUR_REFERENCE.test(cellText(cell))));
  const first = rows[from]?.map(cellText);
  if (first === undefined) return undefined;
  const reference = first.findIndex((text) => OUR_REFERENCE.test(text));
  const amount = first.findIndex(
    (text, at) => at !== reference && readAmount(text) !== undefined && !/[a-z]{3}/i.test(text),
  );
  return amount < 0 ? undefined : { reference, amount, from };
}
