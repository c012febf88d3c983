import { refused, type Result } from '#platform/result';
import { SHEET_LIMITS, type Sheet, type SheetLimits, type SheetRefusal } from '../sheet.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

const ZIP_START = [0x50, 0x4b];
/**
 * Files people take for lists: old Excel and password-protected files, PDF, pictures, compressed archives,
 * programs.
 */
const OTHER_STARTS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
];

/**
 * Reads a list out of an untrusted file, XLSX or CSV, told by its bytes and never by its name. Formulas are
 * not evaluated, nothing outside the file is fetched, and nothing is inflated beyond the limits. The work is
 * cut in pieces so that other requests are served meanwhile.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<Result<Sheet, SheetRefusal>> {
  if (bytes.length > limits.bytes) {
    return refused('file-too-large', 'file', { limit: Math.round(limits.bytes / 1024 / 1024) });
  }
  if (bytes.length === 0) return refused('file-empty', 'file');
  if (OTHER_STARTS.some((start) => startsWith(bytes, start))) return refused('file-not-a-list', 'file');
  if (startsWith(bytes, ZIP_START)) return readXlsx(bytes, limits);
  return readCsv(bytes, fileName, limits);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
