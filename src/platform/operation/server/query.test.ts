import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { ANONYMOUS } from '#platform/operation';
import { ok } from '#platform/result';
import { askTogether, query } from './query.ts';

const bin: { database?: TestDatabase; db?: Db } = {};

beforeAll(async () => {
  bin.database = await testDatabase();
  bin.db = openPool(bin.database.url);
});
afterAll(async () => {
  await bin.db?.destroy();
  await bin.database?.close();
});

const moment = query({
  name: 'test.moment',
  input: z.object({}),
  toEverybody: true,
  async run({ db }) {
    const found = await sql<{ at: string }>`select now()::text as at`.execute(db);
    return found.rows[0]?.at;
  },
});

test('the queries of one page tell one moment of the database', async () => {
  const asking = { actor: ANONYMOUS };
  const [first, second] = await askTogether(
    ANONYMOUS,
    async () => [await moment.ask(asking, {}), await moment.ask(asking, {})],
    bin.db,
  );
  expect(first).toMatchObject({ ok: true });
  expect(second).toEqual(first);
  expect(await moment.ask({ ...asking, db: bin.db }, {})).not.toEqual(first);
});

test('a query of somebody else is not answered with the eyes of the page', async () => {
  const other = { ...ANONYMOUS };
  const asked = askTogether(ANONYMOUS, () => moment.ask({ actor: other }, {}), bin.db);
  await expect(asked).rejects.toThrow('the transaction you hold');
  expect(await moment.ask({ actor: other, db: bin.db }, {})).toMatchObject(ok(expect.any(String)));
});
