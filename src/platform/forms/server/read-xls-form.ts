import { refused, type Result } from '#platform/result';
import { readSheets, type SheetRefusal } from '#platform/sheets/server';
import { convertXlsForm, type ReadXlsForm, type XlsFormRefusal } from '../xlsform/convert-xls-form.ts';

/**
 * Reads a form of a field office (XLSForm, in an .xlsx workbook) out of an untrusted file. What is not taken
 * as written is told in `remarks`; whether the form makes sense is for `checkForm`.
 */
export async function readXlsForm(
  bytes: Uint8Array,
): Promise<Result<ReadXlsForm, XlsFormRefusal | 'xls-form-unreadable' | SheetRefusal>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) {
    const isOther = sheets.code === 'file-not-a-list' || sheets.code === 'file-damaged';
    return isOther ? refused('xls-form-unreadable', 'file') : sheets;
  }
  return convertXlsForm(sheets.value);
}
