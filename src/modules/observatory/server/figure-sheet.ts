import { writeCsv, writeXlsx } from '#platform/sheets/server';
import { createWords, type Locale, type Words } from '#platform/text';
import { lastDayOfYear, type Day } from '#platform/time';
import type { Breakdown, ShownLine } from '../figure.ts';
import { indicatorValue } from '../indicator-value.ts';
import { STOCKS } from '../indicator.ts';
import type { ShownMeasures } from '../measure.ts';
import { asHeading, figurePlaceName, lineName } from '../shown-figure.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTH = 20;

/** The figures of a place on a day, as `figuresAt` answers them. */
export interface FigureTable {
  readonly day: Day;
  readonly place: string;
  readonly by: Breakdown;
  readonly sector?: string;
  readonly milieu?: string;
  readonly total: ShownMeasures;
  readonly lines: readonly ShownLine[];
}

/**
 * The table as a file for a spreadsheet: a line of what was asked on each row, so that it can be read on its
 * own.
 */
export async function figureSheet(
  table: FigureTable,
  { format, locale }: { readonly format: 'csv' | 'xlsx'; readonly locale: Locale },
): Promise<{ name: string; mediaType: string; body: Uint8Array<ArrayBuffer> }> {
  const words = createWords(locale);
  const headers = headersOf(table, words);
  const rows = rowsOf(table, words);
  const name = `twiza-${table.place}-${table.day}.${format}`;
  if (format === 'csv') return { name, mediaType: CSV, body: new Uint8Array(writeCsv({ headers, rows })) };
  const body = await writeXlsx({
    sheetName: words.t('observatory.title'),
    columns: headers.map((header) => ({ header, width: WIDTH })),
    rows,
    rightToLeft: words.dir === 'rtl',
  });
  return { name, mediaType: XLSX, body: new Uint8Array(body) };
}

function headersOf({ by }: FigureTable, { t }: Words): string[] {
  return [
    t('observatory.field.day'),
    t('observatory.field.place'),
    t('observatory.field.sector'),
    t('observatory.field.milieu'),
    t('observatory.sheet.code'),
    t(`observatory.head.${by}`),
    ...STOCKS.map(
      ({ id, kind }) => asHeading(t(`observatory.indicator.${id}.name`)) + (kind === 'share' ? ' (%)' : ''),
    ),
  ];
}

function rowsOf(table: FigureTable, words: Words) {
  const { by, place, sector, milieu } = table;
  const asked = [
    figurePlaceName(place, words),
    sector === undefined ? words.t('observatory.all-sectors') : words.t(`registry.sector.${sector}`),
    milieu === undefined ? words.t('observatory.all-milieus') : words.t(`observatory.milieu.${milieu}`),
  ];
  const lines = table.lines.map((line) => [
    { day: dayOf(line, table) },
    ...asked,
    line.key,
    lineName(line, by, words),
    ...values(line.measures),
  ]);
  if (by === 'year') return lines;
  return [
    ...lines,
    [{ day: table.day }, ...asked, '', words.t('observatory.table.total'), ...values(table.total)],
  ];
}

/** A year's line stands at its end, the last one at the day asked. */
function dayOf({ key }: ShownLine, { by, day, lines }: FigureTable): Day {
  return by === 'year' && key !== lines.at(-1)?.key ? lastDayOfYear(Number(key)) : day;
}

function values(measures: ShownMeasures): (number | undefined)[] {
  return STOCKS.map((one) => {
    const value = indicatorValue(one, measures);
    return one.kind === 'share' && value !== undefined ? Math.round(value * 1000) / 10 : value;
  });
}
