import { sql } from 'kysely';
import type { Db, Tx } from './pool.ts';
import type { Tables } from './tables.ts';

const BATCH = 4_000;
const IDENTIFIER = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;
const columnTypes = new Map<string, ReadonlyMap<string, string>>();

/** What to do with a row whose key is already there. */
export type OnConflict = 'fail' | 'skip';

/**
 * Inserts many rows with few statements: one array per column, unnested by the database. The rows bear the
 * column names of the table; a missing one is null. Returns how many were inserted.
 */
export async function insertRows<Name extends keyof Tables & string>(
  tx: Tx,
  table: Name,
  rows: readonly Partial<Record<keyof Tables[Name], unknown>>[],
  onConflict: OnConflict = 'fail',
): Promise<number> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const byName = rows.map((row) => new Map(Object.entries(row)));
  const columns = Object.fromEntries(names.map((name) => [name, byName.map((row) => row.get(name))]));
  return insertColumns(tx, table, columns, onConflict);
}

/** The same for rows that already lie side by side: one list per column, all of one length. */
export async function insertColumns<Name extends keyof Tables & string>(
  tx: Tx,
  table: Name,
  columns: Readonly<Record<string, readonly unknown[]>>,
  onConflict: OnConflict = 'fail',
): Promise<number> {
  const length = Object.values(columns)[0]?.length ?? 0;
  const types = await typesOf(tx, table);
  let inserted = 0;
  for (let start = 0; start < length; start += BATCH) {
    const slices = Object.entries(columns).map(([name, values]) => ({
      name,
      values: values.slice(start, start + BATCH),
    }));
    inserted += await insertBatch(tx, { table, types, slices, onConflict });
  }
  return inserted;
}

interface Batch {
  readonly table: string;
  readonly types: ReadonlyMap<string, string>;
  readonly slices: readonly { readonly name: string; readonly values: readonly unknown[] }[];
  readonly onConflict: OnConflict;
}

async function insertBatch(tx: Tx, { table, types, slices, onConflict }: Batch): Promise<number> {
  const arrays = slices.map(({ name, values }) => {
    const type = types.get(name);
    if (type === undefined) throw new Error(`${table} has no column ${name}`);
    return sql`${values.map(asText)}::${sql.raw(type)}[]`;
  });
  const names = sql.join(slices.map(({ name }) => sql.ref(name)));
  const conflict = onConflict === 'skip' ? sql`on conflict do nothing` : sql``;
  const result = await sql`insert into ${sql.table(table)} (${names})
    select * from unnest(${sql.join(arrays)}) as row_(${names}) ${conflict}`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function typesOf(db: Db, table: string): Promise<ReadonlyMap<string, string>> {
  if (!IDENTIFIER.test(table)) throw new Error('not the name of a table');
  const known = columnTypes.get(table);
  if (known) return known;
  const found = await sql<{ column: string; type: string }>`
    select attname as column, format_type(atttypid, null) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(db);
  const types = new Map(found.rows.map(({ column, type }) => [column, type]));
  columnTypes.set(table, types);
  return types;
}
