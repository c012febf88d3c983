import { writeCsv, writeXlsx } from '#platform/sheets/server';
import { directionOf, say, type Locale } from '#platform/text';
import { problemSentence } from '../../list/import-words.ts';
import type { ImportLine, ImportRun } from '../../list/import-run.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lines of a list as they came, each with its line in the file and what is wrong with it. */
export async function problemSheet(
  { run, lines }: { readonly run: ImportRun; readonly lines: readonly ImportLine[] },
  { format, locale }: { readonly format: string; readonly locale: Locale },
): Promise<{ name: string; mediaType: string; body: Uint8Array<ArrayBuffer> }> {
  const t = say(locale);
  const headers = [...run.headers, t('registry.import.problem-column')];
  const rows = lines.map(({ cells, problems }) => {
    const padded = Array.from({ length: run.headers.length }, (_, column) => cells[column]);
    return [...padded, problems.map((problem) => problemSentence(t, problem, run.headers)).join(' | ')];
  });
  const stem = run.fileName.replace(/\.\w+$/, '');
  if (format === 'csv') {
    return {
      name: `${stem}-problemes.csv`,
      mediaType: CSV,
      body: new Uint8Array(writeCsv({ headers, rows })),
    };
  }
  const columns = headers.map((header, at) => ({ header, width: at === headers.length - 1 ? 80 : 20 }));
  const rightToLeft = directionOf(locale) === 'rtl';
  const body = await writeXlsx({
    sheetName: t('registry.import.problem-column'),
    columns,
    rows,
    rightToLeft,
  });
  return { name: `${stem}-problemes.xlsx`, mediaType: XLSX, body: new Uint8Array(body) };
}
