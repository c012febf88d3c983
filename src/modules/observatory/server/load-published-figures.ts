import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Tx } from '#platform/database/server';
import { readPublishedFigures } from '../compared/published-figure.ts';
import { replacePublishedFigures } from './published-figure.sql.ts';

const FILE = 'data/cooperatives/statistics.csv';

/**
 * Loads the published totals kept with the project; those loaded before make way. Returns how many there are.
 */
export async function loadPublishedFigures(tx: Tx): Promise<number> {
  const rows: string[][] = parse(await readFile(FILE));
  const figures = readPublishedFigures(rows);
  await replacePublishedFigures(tx, figures);
  return figures.length;
}
