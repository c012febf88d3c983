import type { ClientBase } from 'pg';
import { quoted } from '../migration/migration.sql.ts';

/**
 * A table whose rows are kept, with what is needed to read them in one order everywhere and to write them
 * back.
 */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The primary key, as an `order by` that sorts alike on every engine. */
  readonly order: string;
}

/** One row: each value in PostgreSQL's text notation, or null. */
export type TextRow = readonly (string | null)[];

const ROWS_AT_ONCE = 2_000;
/** The notation of times, numbers and bytes must not depend on the settings of a server. */
const NOTATION = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local statement_timeout = 0`;
export const READ_AT_ONE_MOMENT = `begin isolation level repeatable read read only; ${NOTATION}`;
export const WRITE_AT_ONCE = `begin; ${NOTATION}; set local lock_timeout = '60s'`;

/**
 * Every table of ours but the journal of migrations, by name. Jobs on their way are not kept: they look for
 * work anew.
 */
export async function listKeptTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query(
    `select n.nspname || '.' || c.relname as name,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
          order by a.attname collate "C") from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select json_agg(json_build_object('name', a.attname, 'text', t.typcollation <> 0) order by k.place)
        from pg_index i, unnest(i.indkey::int2[]) with ordinality as k(attnum, place),
          pg_attribute a, pg_type t
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum
          and t.oid = a.atttypid)
        as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname || '.' || c.relname <> 'platform.migration'
       and n.nspname <> all(array['pg_catalog', 'information_schema', 'pg_toast', 'pgboss', 'public'])
     order by n.nspname || '.' || c.relname collate "C"`,
  );
  return rows.map(({ name, columns, key }) => ({ name: String(name), columns, order: orderBy(key ?? []) }));
}

/** The rows of a table in the order of its key, some at a time. The transaction must be open. */
export async function* readTextRows(client: ClientBase, table: KeptTable): AsyncGenerator<TextRow[]> {
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  await client.query(
    `declare kept no scroll cursor for select ${values} from ${quoted(table.name)} ${table.order}`,
  );
  // The next rows are asked for before these are handed over: the database never waits for the reader.
  let coming = fetchRows(client);
  for (let rows = await coming; rows.length > 0; rows = await coming) {
    coming = fetchRows(client);
    coming.catch(() => undefined);
    yield rows;
  }
  await client.query('close kept');
}

async function fetchRows(client: ClientBase): Promise<TextRow[]> {
  const fetch = { text: `fetch forward ${ROWS_AT_ONCE} from kept`, rowMode: 'array' } as const;
  const { rows } = await client.query<(string | null)[]>(fetch);
  return rows;
}

/** Adds rows to a table. `columns` names the values of each row, in their order. */
export async function addTextRows(
  client: ClientBase,
  into: { readonly table: KeptTable; readonly columns: readonly string[]; readonly rows: readonly TextRow[] },
): Promise<void> {
  const { table, columns, rows } = into;
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const names = columns.map(quoted).join(', ');
  const values = columns.map((name) => `given.${quoted(name)}::${types.get(name)}`).join(', ');
  const lists = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  await client.query(
    `insert into ${quoted(table.name)} (${names}) select ${values} from unnest(${lists}) as given (${names})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}

export async function emptyKeptTables(client: ClientBase, tables: readonly KeptTable[]): Promise<void> {
  await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
}

function orderBy(key: readonly { readonly name: string; readonly text: boolean }[]): string {
  if (key.length === 0) return '';
  return `order by ${key.map(({ name, text }) => `${quoted(name)}${text ? ' collate "C"' : ''}`).join(', ')}`;
}
