import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Day } from '#platform/time';
import type { Asking } from '#platform/operation/server';
import { say, type Words } from '#platform/text';
import {
  DATA_FORMS,
  LICENCES,
  tableSchemaOf,
  type DataCell,
  type DataColumn,
  type DataForm,
  type DataRow,
  type DatasetCard,
  type Quality,
} from '#platform/open-data';
import { csvLine } from './csv-line.ts';
import { streamedText } from './streamed-text.ts';

/** A dataset: what is said of it, and where its rows come from. */
export interface Dataset {
  readonly card: DatasetCard;
  /** Its rows, with the eyes of who asks, a page at a time: a slow reader holds no connection. */
  readonly pages: (asking: Asking) => AsyncIterable<readonly DataRow[]>;
  /** The last day its data changed, when known. */
  readonly changedOn: (asking: Asking) => Promise<Day | undefined>;
  /** What happened to it beside its versions, as the feed tells it. */
  readonly news?: (asking: Asking) => Promise<readonly DatasetNews[]>;
  /** Counts its quality faster than reading every row would. */
  readonly quality?: (asking: Asking) => Promise<Quality>;
}

/** Something that happened to a dataset, told in the language of who reads the feed. */
export interface DatasetNews {
  readonly id: string;
  readonly day: Day;
  readonly path: string;
  readonly title: (words: Words) => string;
  readonly about: (words: Words) => string;
}

interface Wanted {
  readonly form: DataForm;
  readonly asking: Asking;
  /** Whether the register is the invented one: said in the file and in its name. */
  readonly demonstration: boolean;
}

const PARQUET_TYPES = {
  text: 'STRING',
  address: 'STRING',
  day: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
} as const;

/**
 * A dataset as a file: CSV, JSON and SDMX-CSV are streamed as the rows come; Parquet is made whole, for its
 * columns lie one after the other.
 */
export async function datasetFile(dataset: Dataset, wanted: Wanted): Promise<Response> {
  const { card } = dataset;
  const { form, demonstration } = wanted;
  const name = `twiza-${card.code}${demonstration ? '-demonstration' : ''}.${form}`;
  return new Response(await bodyOf(dataset, wanted), {
    headers: {
      'content-type': DATA_FORMS[form],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      link: `<${LICENCES[card.licence].address}>; rel="license"`,
    },
  });
}

async function bodyOf(
  { card, pages }: Dataset,
  { form, asking, demonstration }: Wanted,
): Promise<ReadableStream | string | ArrayBuffer> {
  switch (form) {
    case 'csv':
      return streamedText(csvTexts(card.columns, pages(asking)));
    case 'json':
      return streamedText(jsonTexts(card, { pages: pages(asking), demonstration }));
    case 'sdmx.csv':
      return streamedText(sdmxTexts(card, pages(asking)));
    case 'schema.json':
      return JSON.stringify(tableSchemaOf(card, say('en')), undefined, 2);
    case 'parquet':
      return parquet(card.columns, pages(asking));
  }
}

async function* csvTexts(columns: readonly DataColumn[], pages: AsyncIterable<readonly DataRow[]>) {
  yield csvLine(columns.map(({ name }) => name));
  for await (const page of pages)
    yield page.map((row) => csvLine(columns.map(({ name }) => row[name]))).join('');
}

async function* jsonTexts(
  card: DatasetCard,
  { pages, demonstration }: { pages: AsyncIterable<readonly DataRow[]>; demonstration: boolean },
) {
  const head = { dataset: card.code, licence: LICENCES[card.licence].address, demonstration };
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let between = '\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield between + page.map((row) => JSON.stringify(row)).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

/** SDMX-CSV 2.0 (https://github.com/sdmx-twg/sdmx-csv): a line for each number, after its dimensions. */
async function* sdmxTexts({ cube, code }: DatasetCard, pages: AsyncIterable<readonly DataRow[]>) {
  if (cube === undefined) throw new Error(`${code} is no cube`);
  const dimensions = Object.entries(cube.dimensions);
  const names = dimensions.map(([name]) => name);
  yield csvLine(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...names, 'OBS_VALUE']);
  for await (const page of pages) {
    yield page
      .map((row) => {
        const values = dimensions.map(([, column]) => row[column] ?? '_T');
        return csvLine(['dataflow', cube.dataflow, 'I', ...values, row[cube.value]]);
      })
      .join('');
  }
}

async function parquet(columns: readonly DataColumn[], pages: AsyncIterable<readonly DataRow[]>) {
  const data = columns.map(({ name, type }) => {
    const values: (Exclude<DataCell, undefined> | null)[] = [];
    return { name, type: PARQUET_TYPES[type], nullable: true, data: values };
  });
  for await (const page of pages) {
    for (const row of page) for (const column of data) column.data.push(row[column.name] ?? null);
  }
  return parquetWriteBuffer({ columnData: data });
}
