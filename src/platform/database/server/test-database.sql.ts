import type { ClientBase } from 'pg';
import { quoted } from './migration/migration.sql.ts';

/** Databases of a server whose name begins with `prefix`. */
export async function listDatabases(client: ClientBase, prefix: string): Promise<string[]> {
  const { rows } = await client.query(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  return rows.map(({ name }) => String(name));
}

export async function createDatabase(
  client: ClientBase,
  made: { name: string; template?: string },
): Promise<void> {
  const from = made.template === undefined ? '' : ` template ${quoted(made.template)}`;
  await client.query(`create database ${quoted(made.name)}${from}`);
}

export async function dropDatabase(client: ClientBase, name: string): Promise<void> {
  await client.query(`drop database if exists ${quoted(name)} with (force)`);
}
