import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  catalogueFindings,
  connect,
  migrationFiles,
  testDatabase,
  type TestDatabase,
} from '#platform/database/server';
import { none } from './walls/findings.ts';

const { placement, migrations } = migrationFiles(process.cwd());
/** The command of a policy in the catalogue, by the right it guards. */
const COMMAND = { select: 'r', insert: 'a', update: 'w', delete: 'd' } as const;
let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  client = await connect(database.url);
});
afterAll(async () => {
  await client.end();
  await database.close();
});

test('the schema keeps its rules: placed, owned, keyed, indexed, guarded, without machinery', async () => {
  const findings = await catalogueFindings(client, placement);
  none(
    findings.map(({ table, sentence }) => `${table} ${sentence}`),
    'the ten rules: docs/guides/write-a-migration.md.',
  );
});

test('every foreign key has an index that begins with its columns', async () => {
  const found = await names(
    `select conrelid::regclass || ' ' || conname as name from pg_constraint k
     where contype = 'f' and connamespace::regnamespace::text <> all($1) and not exists (
       select 1 from pg_index i where i.indrelid = k.conrelid and i.indpred is null
         and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
  );
  none(found, 'create index … on … (its columns).');
});

test('a table is placed beside its migration, and nothing else is placed there', async () => {
  const there = await names(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname <> all($1)`,
  );
  expect([...placement.keys()].toSorted()).toEqual(there.toSorted());
});

test('what belongs to somebody is guarded for everything the application may do with it', async () => {
  const policies = await names(
    `select polrelid::regclass || ' ' || polcmd::text as name from pg_policy
     where polrelid::regclass::text not like all($1)`,
  );
  const unguarded = [...placement].flatMap(([table, { kind, may }]) => {
    if (kind !== 'organisation' && kind !== 'person') return [];
    const covered = (right: keyof typeof COMMAND) => {
      return policies.includes(`${table} *`) || policies.includes(`${table} ${COMMAND[right]}`);
    };
    return may.filter((right) => !covered(right)).map((right) => `${table}: ${right}`);
  });
  none(unguarded, 'write a policy for it, or take the right out of placement.json.');
});

test('the role of the application owns nothing and cannot step over a guard', async () => {
  const { rows } = await client.query(
    `select rolsuper or rolbypassrls as above,
       exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'v')) as owns
     from pg_roles r where rolname = 'twiza_app'`,
  );
  expect(rows).toEqual([{ above: false, owns: false }]);
});

test('migrations run in the order their names say: the tenth of a day would come before its second', () => {
  const misleading = migrations.filter(({ name }) => !/^\d{4}-\d\d-\d\d-\d-[a-z]/.test(name));
  none(
    misleading.map(({ name }) => name),
    'give it the next day, and number 1.',
  );
});

async function names(statement: string): Promise<string[]> {
  const { rows } = await client.query(statement, [
    ['pg_catalog', 'information_schema', 'pg_toast', 'pgboss'],
  ]);
  return rows.map(({ name }) => String(name));
}
