import { sql } from 'kysely';
import { z } from 'zod';
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
import { demonstration } from '../demonstration/index.ts';
import { DayInput } from '../../typed-input.ts';
import { findAllDuplicates } from './find-all-duplicates.ts';
import { meetingKey } from './meetings.ts';
import { rebuildDirectory } from '../directory/rebuild-directory.ts';

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
const ENTRIES = 4_000;

const EntryRow = z.looseObject({
  organisation_id: z.string(),
  commune_code: z.string(),
  sector: z.string(),
  activity: z.string().nullable(),
  name_ar: z.string(),
  founded_on: DayInput,
});
type EntryRow = z.infer<typeof EntryRow>;

test('finds the planted duplicates of the demonstration, and few others', async () => {
  const rows = demonstrationRows();
  await inTransaction(databaseScope(SYSTEM), (tx: Tx) => insertRows(tx, 'registry.cooperative', rows), db);
  const call = { actor: SYSTEM, trace: 'test', db, deliverLater: true } as const;
  expect(await rebuildDirectory.perform(call, {})).toMatchObject({ ok: true });
  await findAll(call);

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
}, 180_000);

async function findAll(call: Parameters<typeof findAllDuplicates.perform>[0]): Promise<void> {
  let part = await findAllDuplicates.perform(call, {});
  while (part.ok && part.value.next !== undefined) {
    part = await findAllDuplicates.perform(call, { after: part.value.next });
  }
  if (!part.ok) throw new Error(part.code);
}

function demonstrationRows(): EntryRow[] {
  const { cooperative: columns } = demonstration({ persons: 'few', cooperatives: ENTRIES });
  const names = Object.keys(columns);
  return columns.organisation_id.map((_, at) =>
    EntryRow.parse(Object.fromEntries(names.map((name) => [name, Reflect.get(columns, name)[at]]))),
  );
}

/**
 * The second of a planted pair writes its Arabic without ta marbuta, or not at all; the first was founded in
 * the week before, in the same commune and the same trade.
 */
function plantedPairs(rows: readonly EntryRow[]): Set<string> {
  const seconds = rows.filter(({ name_ar }) => name_ar === '' || name_ar.includes('تعاونيه'));
  return new Set(
    seconds.flatMap((second) =>
      rows
        .filter((first) => isPlantedBefore(first, second))
        .map((first) => meetingKey({ one: first.organisation_id, other: second.organisation_id })),
    ),
  );
}

function isPlantedBefore(first: EntryRow, second: EntryRow): boolean {
  const days = daysBetween(first.founded_on, second.founded_on);
  const alike = (['commune_code', 'sector', 'activity'] as const).every((key) => first[key] === second[key]);
  return alike && first !== second && days >= 0 && days <= 6;
}
