import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OperatorError } from '#platform/settings/server';
import { testDatabase, type TestDatabase } from '../test-database.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { beginMode, modeOf } from './mode.ts';

const root = mkdtempSync(join(tmpdir(), 'twiza-migrate-'));
const planted = join(root, 'src', 'planted', 'server', 'migrations');
let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  for (const path of globSync('src/**/server/migrations/*', { cwd: process.cwd() })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(path, join(root, path));
  }
  mkdirSync(planted, { recursive: true });
  database = await testDatabase();
  client = await connect(database.url);
});
afterAll(async () => {
  await client.end();
  await database.close();
  rmSync(root, { recursive: true });
});

test('finds nothing to do on a database that is up to date', async () => {
  expect(await migrate({ url: database.url, root })).toEqual({ applied: [], fresh: false });
});

test('applies a new file once when two starts meet, with its rights and reference rows', async () => {
  write(
    '2090-01-01-1-planted.sql',
    `create schema planted; -- one; two
    create table planted.colour (code text primary key, warm boolean not null);
    create table planted.event (organisation_id uuid primary key);`,
  );
  write(
    'placement.json',
    `{ "planted.colour": "reference",
    "planted.event": { "kind": "organisation", "may": ["select", "insert"] } }`,
  );
  write('colour.reference.json', reference(true));
  const reports = await Promise.all([
    migrate({ url: database.url, root }),
    migrate({ url: database.url, root }),
  ]);
  expect(reports.flatMap(({ applied }) => applied)).toEqual(['2090-01-01-1-planted.sql']);
  expect(await rows('select * from planted.colour')).toEqual([{ code: 'madder', warm: true }]);
  expect(await rights('planted.colour')).toEqual(['SELECT']);
  expect(await rights('planted.event')).toEqual(['INSERT', 'SELECT']);
  expect(await rights('platform.migration')).toEqual([]);
});

test('brings reference rows in step when they change', async () => {
  write('colour.reference.json', reference(false));
  await migrate({ url: database.url, root });
  expect(await rows('select * from planted.colour')).toEqual([{ code: 'madder', warm: false }]);
});

test('leaves nothing of a file that fails half-way', async () => {
  write(
    '2090-01-02-1-broken.sql',
    'create table planted.half (id int primary key); create table planted.half (id int)',
  );
  await expect(migrate({ url: database.url, root })).rejects.toThrow(/already exists/);
  rmSync(join(planted, '2090-01-02-1-broken.sql'));
  expect(await rows("select to_regclass('planted.half') as half")).toEqual([{ half: null }]);
});

test('refuses a file changed after it was applied', async () => {
  write('2090-01-01-1-planted.sql', 'create schema planted');
  await expect(migrate({ url: database.url, root })).rejects.toThrow(OperatorError);
  await expect(migrate({ url: database.url, root })).rejects.toThrow(
    /2090-01-01-1-planted.sql changed after/,
  );
});

test('refuses a database made by a newer version', async () => {
  rmSync(join(planted, '2090-01-01-1-planted.sql'));
  await expect(migrate({ url: database.url, root })).rejects.toThrow(/made by a newer Twiza/);
});

test('refuses a misnamed file', async () => {
  write('planted.sql', 'select 1');
  await expect(migrate({ url: database.url, root })).rejects.toThrow(/is named like/);
  rmSync(join(planted, 'planted.sql'));
});

test('gives the application a role that cannot pass the guards', async () => {
  expect(
    await rows("select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'twiza_app'"),
  ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: true }]);
});

test('knows what a database is for, and removes what a cut first start left', async () => {
  expect(await modeOf(database.url)).toBeUndefined();
  const before = await indexes();
  const add = (code: string) => client.query('insert into planted.event values ($1)', [code]);
  const cut = beginMode(database.url, 'demonstration', async () => {
    await add('00000000-0000-7000-8000-000000000001');
    throw new Error('cut');
  });
  await expect(cut).rejects.toThrow('cut');
  expect(await modeOf(database.url)).toBeUndefined();
  expect((await indexes()).length).toBeLessThan(before.length);
  await beginMode(
    database.url,
    'demonstration',
    async () => void (await add('00000000-0000-7000-8000-000000000002')),
  );
  expect(await modeOf(database.url)).toBe('demonstration');
  expect(await indexes()).toEqual(before);
  expect(await rows('select count(*)::int as n from planted.event')).toEqual([{ n: 1 }]);
  expect((await rows('select count(*)::int as n from platform.place'))[0]?.n).toBeGreaterThan(1500);
});

function indexes(): Promise<Record<string, unknown>[]> {
  return rows("select indexdef from pg_indexes where schemaname in ('registry', 'platform') order by 1");
}

function write(name: string, text: string): void {
  writeFileSync(join(planted, name), text);
}

function reference(warm: boolean): string {
  return JSON.stringify({ table: 'planted.colour', key: ['code'], rows: [{ code: 'madder', warm }] });
}

async function rows(statement: string): Promise<Record<string, unknown>[]> {
  return (await client.query(statement)).rows;
}

async function rights(table: string): Promise<unknown[]> {
  const { rows: found } = await client.query(
    `select privilege_type as may from information_schema.role_table_grants
     where grantee = 'twiza_app' and table_schema || '.' || table_name = $1 order by 1`,
    [table],
  );
  return found.map(({ may }) => may);
}
