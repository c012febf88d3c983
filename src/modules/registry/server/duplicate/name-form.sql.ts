import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Rarity } from '../../duplicate/duplicate-name.ts';

/** The line that counts the directory itself. */
const ALL = '';
/** Below this size a register grows so fast that its count is taken again when it has grown by half. */
const SMALL = 2_000;

/** How many names bear each of these forms, as last counted. A form not counted is borne by one. */
export async function findRarity(tx: Tx, forms: readonly string[]): Promise<Rarity> {
  if (await isOutgrown(tx)) await countForms(tx);
  const found = await sql<{ form: string; entries: number }>`
    select form, entries from registry.name_form where form = any(${[ALL, ...forms]}::text[])`.execute(tx);
  const bearing = new Map(found.rows.map(({ form, entries }) => [form, entries]));
  return { entries: bearing.get(ALL) ?? 0, bearing };
}

/** Counts the words and sounds of every name of the directory again. Two who count at once agree. */
export async function countForms(tx: Tx): Promise<void> {
  await sql`delete from registry.name_form`.execute(tx);
  await sql`insert into registry.name_form (form, entries)
    select word, ndoc from ts_stat('select words from registry.directory_line', 'ab')
    union all select ${ALL}, count(*) from registry.directory_line
    on conflict (form) do nothing`.execute(tx);
}

async function isOutgrown(db: Db): Promise<boolean> {
  const counted = await sql<{ entries: number }>`
    select entries from registry.name_form where form = ${ALL}`.execute(db);
  const known = counted.rows[0]?.entries ?? 0;
  if (known >= SMALL) return false;
  const most = Math.ceil(known * 1.5) + 1;
  const grown = await sql<{ lines: number }>`
    select count(*) as lines from (select from registry.directory_line limit ${most}) some_lines`.execute(db);
  return (grown.rows[0]?.lines ?? 0) >= most;
}
