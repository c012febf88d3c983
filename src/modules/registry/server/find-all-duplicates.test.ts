import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  inTransaction,
  insertRows,
  openPool,
  testDatabase,
  type Db,
  type TestDatabase,
  type Tx,
} from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { daysBetween } from '#platform/time';
import { demonstration } from './demonstration/index.ts';
import type { CooperativeRow } from './demonstration/rows.ts';
import { findAllDuplicates } from './find-all-duplicates.ts';
import { meetingKey } from './meetings.ts';
import { rebuildDirectory } from './rebuild-directory.ts';

let [database, db]: [TestDatabase | undefined, Db | undefined] = [undefined, undefined];

beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db?.destroy();
  await database?.close();
});

/** A register of a size that a test can read, with the same forty pairs planted as in the national one. */
const ENTRIES = 12_000;

test('finds the planted duplicates of the demonstration, and few others', async () => {
  const rows = demonstrationRows();
  await inTransaction(databaseScope(SYSTEM), (tx: Tx) => insertRows(tx, 'registry.cooperative', rows), db);
  const call = { actor: SYSTEM, trace: 'test', db, deliverLater: true } as const;
  expect(await rebuildDirectory.perform(call, {})).toMatchObject({ ok: true });
  expect(await findAllDuplicates.perform(call, {})).toMatchObject({
    ok: true,
    value: { entries: rows.length },
  });

  const found = await sql<{ one: string; other: string }>`
    select organisation_id as one, other_id as other from registry.duplicate_pair`.execute(db!);
  const planted = plantedPairs(rows);
  const hits = found.rows.filter((pair) => planted.has(meetingKey(pair))).length;
  const [precision, recall] = [hits / found.rows.length, hits / planted.size];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  process.stdout.write(
    `duplicates of the demonstration: ${planted.size} planted, ${found.rows.length} found, ` +
      `${hits} of them planted: ` +
      `precision ${percent(precision)}, recall ${percent(recall)}\n`,
  );
  expect(planted.size).toBeGreaterThan(30);
  expect(recall).toBeGreaterThan(0.85);
  expect(precision).toBeGreaterThan(0.6);
});

function demonstrationRows(): CooperativeRow[] {
  const { cooperative: columns } = demonstration({ persons: 'few', cooperatives: ENTRIES });
  const names = Object.keys(columns);
  return columns.organisation_id.map((_, at) =>
    Object.fromEntries(names.map((name) => [name, Reflect.get(columns, name)[at]])),
  ) as unknown as CooperativeRow[];
}

/**
 * The second of a planted pair writes its Arabic without ta marbuta, or not at all; the first was founded in
 * the week before, in the same commune and the same trade.
 */
function plantedPairs(rows: readonly CooperativeRow[]): Set<string> {
  const seconds = rows.filter(({ name_ar }) => name_ar === '' || name_ar.includes('تعاونيه'));
  return new Set(
    seconds.flatMap((second) =>
      rows
        .filter((first) => isPlantedBefore(first, second))
        .map((first) => meetingKey({ one: first.organisation_id, other: second.organisation_id })),
    ),
  );
}

function isPlantedBefore(first: CooperativeRow, second: CooperativeRow): boolean {
  const days = daysBetween(first.founded_on, second.founded_on);
  const alike = (['commune_code', 'sector', 'activity'] as const).every((key) => first[key] === second[key]);
  return alike && first !== second && days >= 0 && days <= 6;
}
