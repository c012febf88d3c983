import type { ClientBase } from 'pg';

/** A name that may stand in a statement as it is. */
const PLAIN_NAME = /^twiza_bench_[a-z0-9_]+$/;
const COUNTED = ['cooperative', 'member', 'identifier', 'life_event', 'headcount', 'standing'] as const;

/** How many rows the tables of the register hold. */
export type RowCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** The databases that benches made on a server, for one size. */
export async function listBenchDatabases(client: ClientBase, prefix: string): Promise<string[]> {
  const { rows } = await client.query(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  return rows.map(({ name }) => String(name));
}

export async function createBenchDatabase(client: ClientBase, name: string): Promise<void> {
  await client.query(`create database ${plain(name)}`);
}

export async function dropBenchDatabase(client: ClientBase, name: string): Promise<void> {
  await client.query(`drop database if exists ${plain(name)} with (force)`);
}

/** Tells the planner what was loaded, and leaves nothing for later that would disturb a measurement. */
export async function settle(client: ClientBase): Promise<void> {
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}

export async function countRows(client: ClientBase): Promise<RowCounts> {
  const counts = COUNTED.map((table) => `(select count(*) from registry.${table})::int as ${table}`);
  const { rows } = await client.query(`select ${counts.join(', ')}`);
  return rows[0];
}

/** The engine in its own words, cut to its name and number: `PostgreSQL 15.18`. */
export async function engineVersion(client: ClientBase): Promise<string> {
  const { rows } = await client.query('select version() as text');
  return /^\w+ [\d.]+/.exec(String(rows[0]?.text))?.[0] ?? 'unknown';
}

function plain(name: string): string {
  if (!PLAIN_NAME.test(name)) throw new Error(`${name} is not the name of a bench database`);
  return name;
}
