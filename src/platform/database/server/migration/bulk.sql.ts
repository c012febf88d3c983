import type { ClientBase } from 'pg';
import { quoted } from './migration.sql.ts';

/** Schemas that are not ours to touch. */
const OUTSIDE = ['pg_catalog', 'information_schema', 'pg_toast', 'pgboss'];

/**
 * Takes the foreign keys and the plain indexes of our tables away, so that very many rows come in without
 * being checked and filed one by one. Returns the statements that put them back, which check and file all
 * rows at once.
 */
export async function setAside(client: ClientBase): Promise<string[]> {
  const { rows: keys } = await client.query(
    `select n.nspname || '.' || c.relname as "table", k.conname as name,
       pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname <> all($1) order by 1, 2`,
    [OUTSIDE],
  );
  const { rows: indexes } = await client.query(
    `select n.nspname || '.' || x.relname as name, pg_get_indexdef(x.oid) as definition
     from pg_index i join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = x.relnamespace
     where not i.indisunique and not i.indisexclusion and n.nspname <> all($1) order by 1`,
    [OUTSIDE],
  );
  for (const { table, name } of keys) {
    await client.query(`alter table ${quoted(String(table))} drop constraint ${quoted(String(name))}`);
  }
  for (const { name } of indexes) await client.query(`drop index ${quoted(String(name))}`);
  return [
    ...indexes.map(({ definition }) => String(definition)),
    ...keys.map(
      ({ table, name, definition }) =>
        `alter table ${quoted(String(table))} add constraint ${quoted(String(name))} ${String(definition)}`,
    ),
  ];
}
