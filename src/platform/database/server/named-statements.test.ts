import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NamedStatements, nameStatements } from './named-statements.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let pool: pg.Pool;
const statements = new NamedStatements();

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  pool.on('connect', (client) => nameStatements(client, statements));
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

test('a statement that comes again is planned once, and answers the same', async () => {
  const client = await pool.connect();
  const counted = 'select $1::integer + 1 as more';
  const kept = 'select count(*)::integer as kept from pg_prepared_statements where statement = $1';
  try {
    for (let at = 0; at < 6; at += 1) {
      expect((await client.query(counted, [at])).rows).toEqual([{ more: at + 1 }]);
    }
    expect((await client.query(kept, [counted])).rows).toEqual([{ kept: 1 }]);
  } finally {
    client.release();
  }
});

test('several statements said at once stay several', async () => {
  const client = await pool.connect();
  try {
    for (let at = 0; at < 6; at += 1) {
      await client.query("begin; set local twiza.person = ''", []);
      expect((await client.query("select current_setting('twiza.person') as who", [])).rows).toEqual([
        { who: '' },
      ]);
      await client.query('commit', []);
    }
  } finally {
    client.release();
  }
});

test('after a table has changed, the page that met it fails and the next does not', async () => {
  const client = await pool.connect();
  const told = 'select * from named_once where number = $1';
  try {
    await client.query('create table named_once (number integer)');
    for (let at = 0; at < 5; at += 1) await client.query(told, [at]);
    await client.query('alter table named_once add column word text');
    await expect(client.query(told, [1])).rejects.toMatchObject({ code: '0A000' });
    expect((await client.query(told, [1])).fields.map(({ name }) => name)).toEqual(['number', 'word']);
  } finally {
    client.release();
  }
});

test('what is asked once is never named, however much of it there is', () => {
  const names = new NamedStatements();
  for (let at = 0; at < 10_000; at += 1) expect(names.nameOf(`select ${at}`)).toBeUndefined();
  const again = Array.from({ length: 5 }, () => names.nameOf('select often'));
  expect(again).toEqual([undefined, undefined, undefined, 's1', 's1']);
});

test('a search is planned for the words it asks, each time', () => {
  const names = new NamedStatements();
  const search = 'select name from thing where words @@ $1::tsquery limit 241';
  for (let at = 0; at < 10; at += 1) expect(names.nameOf(search)).toBeUndefined();
});

test('behind a pooler that keeps nothing, nothing is named any more', () => {
  const names = new NamedStatements();
  for (let at = 0; at < 5; at += 1) names.nameOf('select often');
  names.hear(Object.assign(new Error('exists'), { code: '42P05' }));
  for (let at = 0; at < 5; at += 1) expect(names.nameOf('select often')).toBeUndefined();
});
