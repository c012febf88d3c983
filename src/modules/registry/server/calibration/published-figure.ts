import { cell, readData } from '../demonstration/read-geography.ts';
import { STANDS_AT } from '../demonstration/calendar.ts';

/** A line of `data/cooperatives/statistics.csv`: one published figure. */
export interface PublishedFigure {
  readonly period: string;
  readonly territory: string;
  readonly sector: string;
  readonly measure: string;
  readonly value: number;
  readonly note: string;
}

/**
 * The published figures of the country, its twelve regions and its provinces; former regions and delegations
 * apart.
 */
export function readPublishedFigures(): PublishedFigure[] {
  return readData('cooperatives/statistics.csv')
    .filter((row) => /^(MA|\d\d|\d\d\.\d{3})$/.test(row['territory_code'] ?? ''))
    .map((row) => ({
      period: cell(row, 'period'),
      territory: cell(row, 'territory_code').replace('MA', ''),
      sector: SECTORS[cell(row, 'sector')] ?? cell(row, 'sector'),
      measure: cell(row, 'measure'),
      value: Number(cell(row, 'value')),
      note: row['note'] ?? '',
    }));
}

/** Sectors the sources name otherwise. */
const SECTORS: Readonly<Record<string, string>> = {
  alphabétisation: 'alphabetisation-enseignement',
  'commerçants détaillants': 'commerce',
  communication: 'communication-multimedia',
  'denrées alimentaires': 'denrees-alimentaires',
  forêt: 'foret',
  "main-d'œuvre": 'main-d-oeuvre',
  'plantes aromatiques et médicinales': 'plantes-aromatiques-medicinales',
  pêche: 'peche',
  'traitement de déchets': 'dechets',
};

/**
 * The days a published period covers; a stock is taken on the last. Undated: 2018. Months of 2025: the end of
 * the register.
 */
export function daysOfPeriod(period: string): { first: string; last: string } | undefined {
  if (period === '2025-11') return undefined;
  if (period.startsWith('2025')) return { first: STANDS_AT, last: STANDS_AT };
  const [year = '', part] = (period === 'undated' ? '2018-12' : period).split('-');
  if (part === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (part === 'Q2') return { first: `${year}-04-01`, last: `${year}-06-30` };
  if (part === 'H1') return { first: `${year}-01-01`, last: `${year}-06-30` };
  return { first: `${year}-${part}-01`, last: lastOfMonth(Number(year), Number(part)) };
}

function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
