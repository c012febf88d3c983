import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueFindings } from './catalogue.sql.ts';
import { connect } from './migration/connect.ts';
import { migrationFiles, type Placement } from './migration/migration-files.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

const { placement } = migrationFiles(process.cwd());
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

test('finds nothing to say of our schema', async () => {
  expect(await catalogueFindings(client, placement)).toEqual([]);
});

test.each([
  ['a table nobody placed', 'create table a (id uuid primary key)', undefined, /no placement/],
  ['a table without a key', 'create table a (x int)', 'local', /no primary key/],
  [
    'an owned table without its owner',
    guarded('x uuid not null, primary key (x)'),
    'organisation',
    /needs organisation_id/,
  ],
  [
    'an owned table without a guard',
    'create table a (organisation_id uuid primary key)',
    'organisation',
    /row-level/,
  ],
  [
    'a key that does not begin with the owner',
    guarded('organisation_id uuid not null, x int unique, primary key (organisation_id)'),
    'organisation',
    /a_x_key unique without organisation_id first/,
  ],
  [
    'a partial unique index without the owner',
    guarded(
      'organisation_id uuid primary key, x int); create unique index a_x on planted.a (x) where (x > 1',
    ),
    'organisation',
    /a_x unique without/,
  ],
  [
    'a foreign key to another owner',
    guarded(
      `organisation_id uuid primary key, other uuid references registry.cooperative);
       create index i on planted.a (other`,
    ),
    'organisation',
    /pointing outside its owner/,
  ],
  [
    'a foreign key without an index',
    guarded('organisation_id uuid primary key, commune text references platform.place'),
    'organisation',
    /without an index/,
  ],
  [
    'a lookup that points at an owned table',
    `create table a (v text primary key, o uuid references registry.cooperative);
     create index i on planted.a (o)`,
    'lookup',
    /pointing outside/,
  ],
  ['a sequence', 'create table a (id serial primary key)', 'local', /by itself|is a sequence/],
  [
    'a default that makes a time',
    'create table a (id int primary key, t timestamptz default now())',
    'local',
    /fills t/,
  ],
  [
    'a trigger',
    `create table a (id int primary key);
     create function planted.f() returns trigger language plpgsql as 'begin return new; end';
     create trigger planted before insert on planted.a for each row execute function planted.f()`,
    'local',
    /has the trigger planted/,
  ],
  [
    'a rule',
    'create table a (id int primary key); create rule r as on delete to planted.a do instead nothing',
    'local',
    /the rule r/,
  ],
  [
    'a guard with a subquery',
    `${guarded('organisation_id uuid primary key')};
     create policy q on planted.a using (
       organisation_id in (select o.organisation_id from registry.cooperative o))`,
    'organisation',
    /policy q with a subquery/,
  ],
] satisfies [string, string, Placement['kind'] | undefined, RegExp][])(
  'finds %s',
  async (_name, sql, kind, sentence) => {
    const placed = new Map(placement);
    if (kind !== undefined) placed.set('planted.a', { kind, may: [] });
    await client.query(
      `begin; create schema planted; ${sql.replace('create table a ', 'create table planted.a ')}`,
    );
    try {
      const findings = await catalogueFindings(client, placed);
      expect(findings.map((found) => found.sentence).join('\n')).toMatch(sentence);
      expect(findings.every(({ table }) => table.startsWith('planted.'))).toBe(true);
    } finally {
      await client.query('rollback');
    }
  },
);

test('finds a placement of a table that is not there', async () => {
  const placed = new Map([...placement, ['planted.gone', { kind: 'local', may: [] }] as const]);
  expect(await catalogueFindings(client, placed)).toEqual([
    { table: 'planted.gone', sentence: 'is placed but does not exist.' },
  ]);
});

/** A guarded table, so that only the fault planted in its columns is found. */
function guarded(columns: string): string {
  return `create table a (${columns}); alter table planted.a enable row level security;
    create policy own on planted.a using (true)`;
}
