import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { DataRow } from '#platform/open-data';
import type { Dataset } from '#platform/open-data/server';
import { ANONYMOUS, databaseScope, SYSTEM } from '#platform/operation';
import { asDay } from '#platform/time';
import { addChanges } from '../change.sql.ts';
import { changesBetween, testRegister, type TestRegister } from '../test-register.ts';
import { figuresBySectorDataset } from './figures-by-sector-dataset.ts';
import { figuresByYearDataset } from './figures-by-year-dataset.ts';

const PLACES = [
  '05.301.01.01',
  '05.301.01.01',
  '05.301.01.01',
  '05.301.01.01',
  '05.301.01.01',
  '06.181.01.01',
];
let register: TestRegister;

/** Five cooperatives in Khénifra, and one alone in El Jadida. */
beforeAll(async () => {
  register = await testRegister();
  for (const communeCode of PLACES) {
    const organisationId = newId<'organisation'>();
    const standing = {
      day: asDay('2020-03-01'),
      counted: true,
      communeCode,
      sector: 'artisanat',
      milieu: 'rural',
      members: 10,
      women: 8,
      youth: 4,
      ledByWomen: true,
      womenOnly: false,
    };
    await register.keep(organisationId, [standing]);
    const changes = changesBetween([], [standing]);
    await inTransaction(databaseScope(SYSTEM), (tx) => addChanges(tx, changes), register.db);
  }
});
afterAll(() => register.close());

test('a figure that would point at few people is hidden: its row bears no number at all', async () => {
  for (const dataset of [figuresByYearDataset, figuresBySectorDataset]) {
    const hidden = (await rowsOf(dataset)).filter((row) => row['hidden'] === true);
    expect(hidden.length).toBeGreaterThan(0);
    const told = hidden.flatMap((row) => [row['value'], row['part'], row['whole']]);
    expect(told.filter((number) => number !== undefined)).toEqual([]);
  }
});

test('every year is told for each province, and entries of the register are open', async () => {
  const rows = (await rowsOf(figuresByYearDataset)).filter(({ indicator }) => indicator === 'cooperatives');
  expect(rows).toContainEqual(
    expect.objectContaining({ province: '05.301', year: 2020, value: 5, hidden: false }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ province: '06.181', year: 2020, value: 1, hidden: false }),
  );
});

test('a row has the columns its card names, and no other', async () => {
  for (const dataset of [figuresByYearDataset, figuresBySectorDataset]) {
    const named = new Set(dataset.card.columns.map(({ name }) => name));
    for (const row of await rowsOf(dataset)) {
      expect(Object.keys(row).filter((name) => !named.has(name))).toEqual([]);
    }
  }
});

async function rowsOf(dataset: Dataset): Promise<DataRow[]> {
  const rows: DataRow[] = [];
  const now = new Date('2020-12-31T10:00:00Z');
  for await (const page of dataset.pages({ actor: ANONYMOUS, db: register.db, now })) rows.push(...page);
  return rows;
}
