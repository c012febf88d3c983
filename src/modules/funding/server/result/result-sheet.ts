import type { Asking } from '#platform/operation/server';
import { writeCsv, writeXlsx } from '#platform/sheets/server';
import { createWords, type Locale, type Words } from '#platform/text';
import { awardTable } from '../../export/award-table.ts';
import { grantPackage } from '../../export/grant-package.ts';
import { iatiFile } from '../../export/iati-file.ts';
import type { ExportForm } from '../../export/export-form.ts';
import type { Publisher } from '../../export/publisher.ts';
import type { ProjectLine } from '../../result/project-line.ts';
import { awardLines } from './award-lines.ts';
import { publicResults } from './public-results.ts';

const AT_ONCE = 2_000;
const MEDIA_TYPES = {
  'awards.csv': 'text/csv; charset=utf-8',
  'awards.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '360giving.json': 'application/json',
  'iati.xml': 'application/xml',
} as const satisfies Record<ExportForm, string>;

interface Wanted {
  readonly form: ExportForm;
  readonly locale: Locale;
  readonly publisher: Publisher;
  /** One programme; all without one. */
  readonly programme?: string | undefined;
}

/** Results as a file: what `publicResults` and `awardLines` answer, and nothing else. Undefined when empty. */
export async function resultSheet(asking: Asking, wanted: Wanted) {
  const { programme } = wanted;
  const results = await publicResults.ask(asking, { programme });
  if (!results.ok) return undefined;
  const lines = await everyLine(asking, programme);
  const { outcomes, achievements } = results.value;
  const body = await bodyOf({ lines, outcomes, achievements }, wanted);
  if (body === undefined) return undefined;
  const name = ['twiza', programme ?? 'programmes', wanted.publisher.today, wanted.form].join('-');
  return { name, mediaType: MEDIA_TYPES[wanted.form], body };
}

async function everyLine(asking: Asking, programme: string | undefined): Promise<ProjectLine[]> {
  const lines: ProjectLine[] = [];
  let after: string | undefined;
  do {
    const answer = await awardLines.ask(asking, { programme, after, limit: AT_ONCE });
    if (!answer.ok) throw new Error(answer.code);
    lines.push(...answer.value.lines);
    after = answer.value.next;
  } while (after !== undefined);
  return lines;
}

async function bodyOf(
  results: Parameters<typeof iatiFile>[0],
  { form, locale, publisher }: Wanted,
): Promise<string | Uint8Array<ArrayBuffer> | undefined> {
  if (form === '360giving.json') {
    const grants = grantPackage(results.lines, publisher);
    return grants && JSON.stringify(grants, undefined, 1);
  }
  if (form === 'iati.xml') return iatiFile(results, publisher);
  if (results.lines.length === 0) return undefined;
  const words = createWords(locale);
  const table = awardTable(results.lines, words);
  if (form === 'awards.csv') return new Uint8Array(writeCsv(table));
  return workbook(table, words);
}

async function workbook({ headers, rows }: ReturnType<typeof awardTable>, words: Words) {
  const body = await writeXlsx({
    sheetName: words.t('funding.awards'),
    columns: headers.map((header) => ({ header, width: 20 })),
    rows,
    rightToLeft: words.dir === 'rtl',
  });
  return new Uint8Array(body);
}
