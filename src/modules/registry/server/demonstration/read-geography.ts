import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * A commune as the demonstration needs it: where people live on their own work, by the sea or not, speaking
 * Amazigh or not.
 */
export interface Seat {
  readonly code: string;
  readonly province: string;
  readonly region: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly milieu: 'rural' | 'urban';
  /** Rural people who work on their own account: the weight of farming cooperatives. */
  readonly rural: number;
  readonly urban: number;
  readonly onTheSea: boolean;
  /** Percent of the people who use an Amazigh language. */
  readonly amazigh: number;
}

export interface Geography {
  readonly regions: readonly string[];
  readonly provinces: readonly {
    readonly code: string;
    readonly region: string;
    readonly nameFr: string;
    readonly nameAr: string;
  }[];
  readonly seats: readonly Seat[];
}

type Cells = Readonly<Record<string, string>>;

/** Reads the communes of `data/geo` (HCP, census of 2024) with the shares of their indicators. */
export function readGeography(): Geography {
  const indicators = new Map(readData('geo/communes-indicators.csv').map((row) => [row['code'] ?? '', row]));
  const provinces = readData('geo/provinces.csv').map((row) => ({
    code: cell(row, 'code'),
    region: cell(row, 'region_code'),
    nameFr: cell(row, 'name_fr'),
    nameAr: cell(row, 'name_ar'),
  }));
  const seats = readData('geo/communes.csv').map((row) =>
    seatOf(row, indicators.get(cell(row, 'code')) ?? {}),
  );
  return { regions: [...new Set(provinces.map(({ region }) => region))].toSorted(), provinces, seats };
}

/** The rows of a file of `data`, each cell by its header. */
export function readData(file: string): Cells[] {
  const path = new URL(`../../../../../data/${file}`, import.meta.url);
  return parse<Record<string, string>>(readFileSync(path), {
    columns: true,
    skip_empty_lines: true,
    bom: true,
  });
}

/** A cell that must be there. */
export function cell(row: Cells, column: string): string {
  const text = row[column];
  if (text === undefined || text === '') throw new Error(`no ${column} in ${JSON.stringify(row)}`);
  return text;
}

/** Where the census names nobody (four communes of the far south), a quarter works on its own account. */
const USUAL_SELF_EMPLOYED = 25;

function seatOf(row: Cells, indicators: Cells): Seat {
  const code = cell(row, 'code');
  const selfEmployed = number(indicators['self_employed_pct'], USUAL_SELF_EMPLOYED) / 100;
  return {
    code,
    province: cell(row, 'province_code'),
    region: cell(row, 'region_code'),
    nameFr: cell(row, 'name_fr'),
    nameAr: cell(row, 'name_ar'),
    milieu: row['type'] === 'urbaine' ? 'urban' : 'rural',
    rural: (number(row['pop_2024_rural'], 0) + 0.12 * number(row['pop_2024_urban'], 0)) * selfEmployed,
    urban: number(row['pop_2024_urban'], 0) + 0.1 * number(row['pop_2024_rural'], 0),
    onTheSea: COAST.has(code),
    amazigh: ['speak_tachelhit_pct', 'speak_tamazight_pct', 'speak_tarifit_pct']
      .map((column) => number(indicators[column], 0))
      .reduce((a, b) => a + b, 0),
  };
}

function number(text: string | undefined, otherwise: number): number {
  return text === undefined || text === '' ? otherwise : Number(text);
}

/** Communes with a landing place for fishers, from Saïdia round to Lagouira. */
const COAST = new Set(
  `02.113.01.25 02.381.01.15 02.381.01.05 02.381.05.03 02.381.07.05 02.167.11.07 02.167.11.25 01.051.01.01
  01.051.01.09 01.151.09.01 01.151.07.01 01.151.07.07 01.573.01.03 01.573.01.01 01.227.05.05 01.227.03.13
  01.511.01.0 01.511.01.01 01.331.01.03 04.281.11.07 04.281.01.01 04.441.01.0 04.501.01.07 04.501.01.03
  04.501.01.05 06.111.01.03 06.371.01.01 06.141.01.0 06.385.01.02 06.181.01.03 06.181.05.01 06.181.05.09
  06.467.01.05 07.431.01.03 07.211.01.05 07.211.03.21 07.211.05.37 09.001.07.03 09.001.07.15 09.001.07.23
  09.001.07.25 09.001.01.01 09.581.11.15 10.473.01.03 10.473.01.07 10.521.01.03 11.321.01.01 11.321.01.03
  11.537.01.05 11.537.05.01 11.121.01.01 12.391.01.01 12.391.09.01 12.391.09.03 12.066.05.03`.split(/\s+/),
);
