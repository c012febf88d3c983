import { writeCsv, writeXlsx } from '#platform/sheets/server';
import { placeName, provinceCodeOf, regionCodeOf } from '#platform/territory';
import { directionOf, say, type Locale, type Say } from '#platform/text';
import type { Found } from '../../search.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lines of the directory as a file for a spreadsheet. */
export async function listSheet(
  lines: readonly Found[],
  { format, locale }: { readonly format: string; readonly locale: Locale },
): Promise<{ name: string; mediaType: string; body: Uint8Array<ArrayBuffer> }> {
  const t = say(locale);
  const headers = COLUMNS.map(({ header }) => t(header));
  const rows = lines.map((line) => COLUMNS.map(({ cell }) => cell(line, { t, locale })));
  if (format === 'csv') {
    return { name: 'twiza.csv', mediaType: CSV, body: new Uint8Array(writeCsv({ headers, rows })) };
  }
  const body = await writeXlsx({
    sheetName: t('registry.title'),
    columns: headers.map((header) => ({ header, width: 22 })),
    rows,
    rightToLeft: directionOf(locale) === 'rtl',
  });
  return { name: 'twiza.xlsx', mediaType: XLSX, body: new Uint8Array(body) };
}

interface Speech {
  readonly t: Say;
  readonly locale: Locale;
}

interface Column {
  readonly header: string;
  readonly cell: (line: Found, speech: Speech) => string | number;
}

const COLUMNS: readonly Column[] = [
  { header: 'registry.list.id', cell: (line) => line.organisationId },
  { header: 'registry.list.name-fr', cell: (line) => line.nameFr },
  { header: 'registry.list.name-ar', cell: (line) => line.nameAr },
  { header: 'registry.search.kind', cell: (line, { t }) => t(`registry.kind.${line.kind}`) },
  {
    header: 'registry.search.region',
    cell: (line, { locale }) => placeName(regionCodeOf(line.communeCode), locale),
  },
  {
    header: 'registry.search.province',
    cell: (line, { locale }) => placeName(provinceCodeOf(line.communeCode), locale),
  },
  { header: 'registry.search.commune', cell: (line, { locale }) => placeName(line.communeCode, locale) },
  { header: 'registry.list.commune-code', cell: (line) => line.communeCode },
  { header: 'registry.search.milieu', cell: (line, { t }) => t(`registry.milieu.${line.milieu}`) },
  { header: 'registry.search.sector', cell: (line, { t }) => t(`registry.sector.${line.sector}`) },
  { header: 'registry.search.state', cell: (line, { t }) => t(`registry.state.${line.state}`) },
  {
    header: 'registry.activity.title',
    cell: ({ activity }, { t }) => (activity === undefined ? '' : t(`registry.activity.${activity}`)),
  },
  { header: 'registry.thread.founded', cell: (line) => line.foundedOn },
  { header: 'registry.thread.members', cell: (line) => line.members },
  { header: 'registry.gender.women', cell: (line) => line.women },
  { header: 'registry.age.under-35', cell: (line) => line.youth },
];
