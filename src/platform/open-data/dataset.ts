import type { Day } from '#platform/time';

/** What a cell of open data may hold; undefined when it is not known. */
export type DataCell = string | number | boolean | undefined;
export type DataRow = Readonly<Record<string, DataCell>>;

export interface DataColumn {
  /** Lower case, words joined by `_`: the name in every form. */
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'day' | 'flag' | 'address';
  /** Every row has it. */
  readonly required?: true;
  /** Together they name a row. */
  readonly key?: true;
}

/** Licences by code, with the address that DCAT-AP and people read. */
export const LICENCES = {
  'odbl-1.0': { name: 'ODbL 1.0', address: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  'cc0-1.0': { name: 'CC0 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'cc-by-4.0': { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;

/** How often a dataset changes: codes of the European vocabulary of frequencies. */
export type Refresh = 'CONT' | 'ANNUAL' | 'IRREG';

/** A table of numbers by dimensions, as statisticians exchange it. */
export interface Cube {
  /** The dataflow it is exchanged as, with its version: `TWIZA:DF_FIGURES(1.0)`. */
  readonly dataflow: string;
  /** Columns that are dimensions, under the name SDMX gives them. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** The column that holds the number. */
  readonly value: string;
}

/** What is said of a dataset before any row is read. */
export interface DatasetCard {
  /** Its address: `/data/<code>`. Never changes. */
  readonly code: string;
  /** The key of one of its messages: `title`, `about`, `limits`, `column.<name>`, `version.<version>`. */
  readonly says: (part: string) => string;
  readonly columns: readonly DataColumn[];
  readonly licence: keyof typeof LICENCES;
  /** Who must be named besides the publisher. */
  readonly credit?: string;
  /** Codes of the European vocabulary of themes. */
  readonly theme: 'ECON' | 'JUST' | 'REGI' | 'SOCI';
  readonly refresh: Refresh;
  /** What changed in its columns or its meaning, oldest first; the first is its opening. */
  readonly versions: readonly { readonly version: string; readonly day: Day }[];
  readonly cube?: Cube;
}

/** The forms a dataset is given in, by the end of its address, with their media types. */
export const DATA_FORMS = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  'sdmx.csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  'schema.json': 'application/json',
} as const;
export type DataForm = keyof typeof DATA_FORMS;

export function isDataForm(text: string): text is DataForm {
  return Object.hasOwn(DATA_FORMS, text);
}

/** The forms of one dataset: SDMX only where it is a cube. */
export function formsOf(card: DatasetCard): readonly DataForm[] {
  const forms: readonly DataForm[] = ['csv', 'json', 'parquet', 'sdmx.csv', 'schema.json'];
  return forms.filter((form) => form !== 'sdmx.csv' || card.cube !== undefined);
}

/** The path of a dataset in a form. */
export function pathOf(card: Pick<DatasetCard, 'code'>, form: DataForm): string {
  return `/data/${card.code}.${form}`;
}
