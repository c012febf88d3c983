import type { ClientBase } from 'pg';
import type { Placement, Reference } from './migration-files.ts';

/**
 * What was done to this database, by name: a migration, the grants, the rows of a reference table, the mode
 * it is in.
 */
export type Done = Map<string, string>;

const OBJECT_IS_THERE = new Set(['42710', '42P06', '42P07', '23505']);

/**
 * Makes the journal of the runner and the role the application runs as. Several starters may do it at once.
 */
export async function prepareDatabase(client: ClientBase): Promise<void> {
  for (const statement of [
    'create schema if not exists platform',
    `create table if not exists platform.migration (
      what text not null, version text not null, applied_at timestamptz not null,
      constraint migration_pk primary key (what))`,
  ]) {
    await unlessThere(client.query(statement));
  }
  const { rows } = await client.query("select 1 from pg_roles where rolname = 'twiza_app'");
  if (rows.length === 0)
    await unlessThere(client.query('create role twiza_app login nosuperuser nobypassrls'));
  await letActAs(client);
}

/** From PostgreSQL 16 on, who makes a role may grant it but not act as it, unless told so. */
const FIRST_WITH_SET_OPTION = 160_000;

/**
 * A managed server gives its owner no superuser: the owner then needs to be a member of the role it acts as.
 */
async function letActAs(client: ClientBase): Promise<void> {
  const { rows } = await client.query(`select rolsuper as may from pg_roles where rolname = current_user`);
  if (rows[0]?.may) return;
  const setOption = (await serverVersion(client)) >= FIRST_WITH_SET_OPTION ? ' with set true' : '';
  await client.query(`grant twiza_app to current_user${setOption}`);
}

/** Waits for any other runner, then reads what is done. The lock ends with the transaction. */
export async function lockJournal(client: ClientBase): Promise<Done> {
  await client.query('lock table platform.migration in share row exclusive mode');
  return readJournal(client);
}

/** What is done; nothing in a database that Twiza never saw. */
export async function readJournal(client: ClientBase): Promise<Done> {
  const { rows: there } = await client.query("select to_regclass('platform.migration') is not null as there");
  if (!there[0]?.there) return new Map();
  const { rows } = await client.query('select what, version from platform.migration');
  return new Map(rows.map(({ what, version }) => [String(what), String(version)]));
}

export async function writeJournal(
  client: ClientBase,
  entry: { what: string; version: string; at: Date },
): Promise<void> {
  await client.query(
    `insert into platform.migration (what, version, applied_at) values ($1, $2, $3)
     on conflict (what) do update set version = excluded.version, applied_at = excluded.applied_at`,
    [entry.what, entry.version, entry.at],
  );
}

export async function forget(client: ClientBase, what: string): Promise<void> {
  await client.query('delete from platform.migration where what = $1', [what]);
}

/** Lets the application's role do with each table what its placement says, and no more. */
export async function grantRights(
  client: ClientBase,
  placement: ReadonlyMap<string, Placement>,
): Promise<void> {
  const schemas = [...new Set([...placement.keys()].map((table) => table.split('.')[0] ?? ''))];
  for (const schema of schemas) {
    await client.query(`grant usage on schema ${quoted(schema)} to twiza_app`);
    await client.query(`revoke all on all tables in schema ${quoted(schema)} from twiza_app`);
  }
  for (const [table, { may }] of placement) {
    if (may.length > 0) await client.query(`grant ${may.join(', ')} on ${quoted(table)} to twiza_app`);
  }
  const { rows: views } = await client.query(
    `select schemaname || '.' || viewname as name from pg_views where schemaname = any($1)`,
    [schemas],
  );
  for (const { name } of views) await client.query(`grant select on ${quoted(String(name))} to twiza_app`);
}

/**
 * Brings the rows of a reference table to what the code says. A row no longer named stays: others may point
 * at it.
 */
export async function loadReference(client: ClientBase, reference: Reference): Promise<void> {
  const columns = Object.keys(reference.rows[0] ?? {});
  if (columns.length === 0) return;
  const names = columns.map(quoted).join(', ');
  const others = columns.filter((column) => !reference.key.includes(column));
  const change = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  const table = quoted(reference.table);
  const then = change === '' ? 'nothing' : `update set ${change}`;
  await client.query(
    `insert into ${table} (${names})
     select ${names} from json_populate_recordset(null::${table}, $1::json)
     on conflict (${reference.key.map(quoted).join(', ')}) do ${then}`,
    [JSON.stringify(reference.rows)],
  );
}

/** Empties every table of ours but the journal and the reference rows the runner keeps. */
export async function emptyTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query(
    `select n.nspname || '.' || c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname <> all(array['pg_catalog', 'information_schema', 'pg_toast', 'pgboss'])
       and n.nspname || '.' || c.relname <> 'platform.migration'
       and not exists (
         select 1 from platform.migration m where m.what = 'rows of ' || n.nspname || '.' || c.relname)`,
  );
  if (rows.length > 0)
    await client.query(`truncate ${rows.map(({ name }) => quoted(String(name))).join(', ')}`);
}

/** The version of the server, as PostgreSQL numbers it: 150018 is 15.18. */
export async function serverVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as version");
  return Number(rows[0]?.version);
}

/** Tells the planner what is in our tables: the embedded database does not do it by itself. */
export async function analyse(client: ClientBase): Promise<void> {
  const { rows } = await client.query(
    `select n.nspname || '.' || c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r'
       and n.nspname <> all(array['pg_catalog', 'information_schema', 'pg_toast', 'pgboss'])`,
  );
  for (const { name } of rows) await client.query(`analyze ${quoted(String(name))}`);
}

/** A name of the catalogue, in quotes: `registry.cooperative` becomes `"registry"."cooperative"`. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

async function unlessThere(making: Promise<unknown>): Promise<void> {
  try {
    await making;
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (typeof code !== 'string' || !OBJECT_IS_THERE.has(code)) throw error;
  }
}
