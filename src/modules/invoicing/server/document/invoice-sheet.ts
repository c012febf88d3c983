import { receiverName, totalsOf, type IssuedDocument } from '../../document/invoice.ts';
import { writeCsv, writeXlsx } from '#platform/sheets/server';
import { directionOf, say, type Locale } from '#platform/text';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COLUMNS = [
  'number',
  'type',
  'issued-on',
  'buyer',
  'buyer-ice',
  'order',
  'refers-to',
  'net',
  'tax',
  'gross',
];

/** The papers of a year as a list for who keeps the books: what was taken back counts below nothing. */
export async function invoiceSheet(
  { documents, year }: { readonly documents: readonly IssuedDocument[]; readonly year: number },
  { format, locale }: { readonly format: 'csv' | 'xlsx'; readonly locale: Locale },
): Promise<{ name: string; mediaType: string; body: Uint8Array<ArrayBuffer> }> {
  const t = say(locale);
  const headers = COLUMNS.map((key) => t(`invoicing.sheet.${key}`));
  const rows = documents.toReversed().map(({ content, type }) => {
    const { net, tax, gross } = totalsOf(content);
    const sign = type === 'credit-note' ? -1 : 1;
    const { receiver } = content;
    return [
      content.number,
      t(`invoicing.type.${type}`),
      content.issuedOn,
      receiverName(receiver, locale),
      receiver.ice,
      content.order?.number ?? '',
      content.refersTo?.number ?? '',
      ...[net, tax, gross].map((amount) => (sign * amount) / 100),
    ];
  });
  if (format === 'csv')
    return { name: `twiza-${year}.csv`, mediaType: CSV, body: new Uint8Array(writeCsv({ headers, rows })) };
  const body = await writeXlsx({
    sheetName: `${t('invoicing.title')} ${year}`,
    columns: headers.map((header) => ({ header, width: 18 })),
    rows,
    rightToLeft: directionOf(locale) === 'rtl',
  });
  return { name: `twiza-${year}.xlsx`, mediaType: XLSX, body: new Uint8Array(body) };
}
