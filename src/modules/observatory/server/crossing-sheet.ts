import { writeCsv, writeXlsx } from '#platform/sheets/server';
import { createWords, type Locale } from '#platform/text';
import type { Day } from '#platform/time';
import type { CrossedTable } from '../crossed-table.ts';
import type { Dimension } from '../crossing.ts';
import { indicator, type IndicatorId } from '../indicator.ts';
import { dimensionName } from '../shown-crossing.ts';
import { asHeading, figurePlaceName } from '../shown-figure.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTH = 20;

/** A crossing as `crossedFigures` answers it. */
export interface AnsweredCrossing extends CrossedTable {
  readonly indicator: IndicatorId;
  readonly day: Day;
  readonly place: string;
  readonly rows: Dimension;
  readonly columns?: Dimension;
}

/** One line for each cell and total, what was asked on each, so that a line can be read on its own. */
export async function crossingSheet(
  table: AnsweredCrossing,
  { format, locale }: { readonly format: 'csv' | 'xlsx'; readonly locale: Locale },
): Promise<{ name: string; mediaType: string; body: Uint8Array<ArrayBuffer> }> {
  const words = createWords(locale);
  const { t } = words;
  const named = (key: string, dimension: Dimension | undefined) =>
    dimension === undefined || key === ''
      ? t('observatory.table.total')
      : dimensionName(key, dimension, words);
  const headers = [
    t('observatory.field.indicator'),
    t('observatory.field.day'),
    t('observatory.field.place'),
    `${t(`observatory.dimension.${table.rows}`)} (${t('observatory.sheet.code')})`,
    t(`observatory.dimension.${table.rows}`),
    ...(table.columns === undefined
      ? []
      : [
          `${t(`observatory.dimension.${table.columns}`)} (${t('observatory.sheet.code')})`,
          t(`observatory.dimension.${table.columns}`),
        ]),
    t('observatory.table.value'),
    t('observatory.sheet.part'),
    t('observatory.sheet.whole'),
    t('observatory.sheet.note'),
  ];
  const asked = indicator(table.indicator);
  const rows = table.cells.map(({ row, column, value, part, whole, hidden }) => [
    asHeading(t(`observatory.indicator.${table.indicator}.name`)),
    { day: table.day },
    figurePlaceName(table.place, words),
    row,
    named(row, table.rows),
    ...(table.columns === undefined ? [] : [column, named(column, table.columns)]),
    asked.kind === 'share' && value !== undefined ? Math.round(value * 1000) / 10 : value,
    part,
    whole,
    hidden === true ? t('observatory.hidden') : '',
  ]);
  const name = `twiza-${table.indicator}-${table.place}-${table.day}.${format}`;
  if (format === 'csv') return { name, mediaType: CSV, body: new Uint8Array(writeCsv({ headers, rows })) };
  const columns = headers.map((header) => ({ header, width: WIDTH }));
  const sheet = { sheetName: t('observatory.title'), columns, rows, rightToLeft: words.dir === 'rtl' };
  return { name, mediaType: XLSX, body: new Uint8Array(await writeXlsx(sheet)) };
}
