import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, openPool, reading, testDatabase, type Db } from '#platform/database/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { fileStore } from './file-store.ts';
import { findFile, keepFile, readFileBytes } from './files.ts';

const SIGNED = Buffer.from('%PDF-1.7 signed by six women');
let database: Awaited<ReturnType<typeof testDatabase>>;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

test('a paper is read as it was kept; bytes changed behind our back are shown to nobody', async () => {
  const organisationId = newId<'organisation'>();
  const place = { organisationId, communeCode: '05.301.03.07' };
  const label = { ...place, name: 'statuts.pdf', mediaType: 'application/pdf' };
  const now = new Date('2024-12-31T12:00:00Z');
  const fileId = await inTransaction(
    databaseScope(SYSTEM),
    (tx) => keepFile(tx, { ...label, visibility: 'reach', bytes: SIGNED, now }),
    db,
  );
  const kept = await reading(databaseScope(SYSTEM), (it) => findFile(it, { organisationId, fileId }), db);
  if (kept === undefined) throw new Error('the label is not found');
  expect(Buffer.from((await readFileBytes(kept)) ?? []).equals(SIGNED)).toBe(true);
  await fileStore().put(`${organisationId}/${fileId}`, Buffer.from('%PDF-1.7 signed by nobody'));
  expect(await readFileBytes(kept)).toBeUndefined();
});
