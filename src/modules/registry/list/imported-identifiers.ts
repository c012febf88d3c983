import { foldName } from '#platform/text';
import type { Cell } from '#platform/sheets';
import type { ImportedCells } from './imported-cells.ts';
import type { ImportedField } from './imported-field.ts';
import type { Scheme } from '../identifier.ts';
import { assumed, faulty, leftOut, type Reading, understood } from './imported-problem.ts';
import { textOf } from './imported-text.ts';

/** A number in a register as the list gives it; two of one organisation in one register never. */
export interface ImportedIdentifier {
  readonly scheme: Scheme;
  readonly value: string;
  /** Court that keeps the local register. */
  readonly court?: string;
}

const LABEL =
  /^(?:n\s?[°º.:]+|no[.\s]|num(?:[ée]ro)?|r\.?l\.?c\.?|ice|if|cnss|رقم|عدد)\s?[:.]?\s*(?=[\p{L}\p{N}])/iu;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const ICE_LENGTH = 15;
/** A number read by a spreadsheet loses its first zeros; ICE begins with two at most times. */
const ICE_SHORTEST = 12;
/** Digits the tax and social security numbers usually have. */
const USUAL_LENGTH: Partial<Record<Scheme, readonly [number, number]>> = { tax: [5, 10], cnss: [6, 10] };

const COLUMNS: readonly (readonly [ImportedField, Scheme])[] = [
  ['localRegister', 'local-register'],
  ['centralRegister', 'central-register'],
  ['craftRegister', 'craft-register'],
  ['ice', 'ice'],
  ['taxId', 'tax'],
  ['cnss', 'cnss'],
];

/** The numbers a row gives, register by register. */
export function readIdentifiers(cells: ImportedCells): ImportedIdentifier[] {
  const court = cells.shortText('court', 160);
  return COLUMNS.flatMap(([field, scheme]): ImportedIdentifier[] => {
    const value = cells.take(field, readIdentifier(cells.cell(field), scheme));
    if (value === undefined) return [];
    if (scheme !== 'local-register') return [{ scheme, value }];
    if (court === undefined) cells.take('court', leftOut('court-missing'));
    return [{ scheme, value, ...(court !== undefined && { court }) }];
  });
}

/** A number of a register, in capitals and without spaces or the words before it. */
export function readIdentifier(cell: Cell, scheme: Scheme): Reading<string> {
  const text = textOf(cell);
  if (text === '') return understood<string>(undefined);
  const value = text.replace(LABEL, '').replace(/\s+/g, '').toUpperCase();
  if (SCIENTIFIC.test(value)) return faulty('identifier-rounded');
  if (!/\d/.test(value) || value.length > 40) return faulty('identifier-unreadable');
  if (scheme === 'ice') return readIce(value.replace(/\D/g, ''));
  const usual = USUAL_LENGTH[scheme];
  if (usual === undefined) return understood(value);
  const digits = value.replace(/\D/g, '');
  return digits.length >= usual[0] && digits.length <= usual[1]
    ? understood(digits)
    : assumed(value, 'identifier-unlikely');
}

/**
 * Whether two organisations bearing the same key bear the same number: the numbers of local registers are
 * only unique in their court.
 */
export function identifierKey({ scheme, value, court }: ImportedIdentifier): string {
  return scheme === 'local-register' ? `${scheme}:${value}@${foldName(court ?? '')}` : `${scheme}:${value}`;
}

function readIce(digits: string): Reading<string> {
  if (digits.length === ICE_LENGTH) return understood(digits);
  if (digits.length >= ICE_SHORTEST && digits.length < ICE_LENGTH) {
    const whole = digits.padStart(ICE_LENGTH, '0');
    return assumed(whole, 'ice-zeros-lost', { proposal: whole });
  }
  return faulty('ice-length', { detail: { digits: digits.length } });
}
