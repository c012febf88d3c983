import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { datasetQuality } from '#platform/open-data/server';
import { ANONYMOUS, SYSTEM } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { registerCooperative } from '../cooperative/register-cooperative.ts';
import { cooperativesDataset } from './cooperatives-dataset.ts';
import { directoryPage } from './directory-page.ts';
import { onEntryChanged } from './on-entry-changed.ts';

let [database, db]: [TestDatabase | undefined, Db | undefined] = [undefined, undefined];

beforeAll(async () => {
  useReactions([onEntryChanged]);
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  useReactions([]);
  await db?.destroy();
  await database?.close();
});

const VILLAGES = ['Oumlil', 'Aguelmam', 'Tighza', 'Amahroq', 'Ajdir'];

test('the dataset has every entry once, tells no number of members, and counts its own quality', async () => {
  for (const village of VILLAGES) {
    const registered = await registerCooperative.perform(
      { actor: SYSTEM, trace: 'test', db },
      {
        kind: 'cooperative',
        nameFr: `Coopérative ${village}`,
        nameAr: `تعاونية ${village}`,
        communeCode: '05.301.01.05',
        sector: 'artisanat',
        registeredOn: '2019-03-08',
        women: '6',
        men: '1',
      },
    );
    expect(registered).toMatchObject({ ok: true });
  }
  const asking = { actor: ANONYMOUS, db };
  const rows = [];
  for await (const page of cooperativesDataset.pages(asking)) rows.push(...page);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(VILLAGES.length);
  expect(rows[0]).toMatchObject({ region: '05', province: '05.301', founded_on: '2019-03-08' });
  expect(Object.keys(rows[0] ?? {}).filter((name) => /member|women/.test(name))).toEqual([]);
  const quality = await datasetQuality(cooperativesDataset, asking);
  expect(quality).toMatchObject({ rows: 5, filled: { id: 5, name_fr: 5, name_ar: 5, name_zgh: 0 } });
});

test('pages follow each other by id, whatever their length', async () => {
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const answer = await directoryPage.ask({ actor: ANONYMOUS, db }, { after, limit: 2 });
    if (!answer.ok || answer.value.length === 0) break;
    seen.push(...answer.value.map(({ organisationId }) => organisationId));
    after = seen.at(-1);
  }
  expect(seen).toHaveLength(VILLAGES.length);
  expect(seen).toEqual([...new Set(seen)].toSorted());
});
