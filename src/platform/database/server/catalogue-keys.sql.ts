import type { ClientBase } from 'pg';
import {
  finding,
  ownerColumn,
  read,
  tableOf,
  type Finding,
  type Placements,
  type Row,
} from './catalogue-finding.sql.ts';

/** Every unique key of an owned table begins with its owner. */
export async function keyFindings(client: ClientBase, placement: Placements): Promise<Finding[]> {
  const rows = await read(
    client,
    `select n.nspname || '.' || c.relname as "table", x.relname as name, i.indisexclusion as excludes,
       (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as first
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
     join pg_namespace n on n.oid = c.relnamespace
     where (i.indisunique or i.indisexclusion) and n.nspname <> all($1) order by 1, 2`,
  );
  return rows.flatMap((row) => {
    const column = ownerColumn(placement, tableOf(row));
    if (column === undefined || row.first === column) return [];
    const way = 'put it first, or move what is unique in the country to a lookup table.';
    return [finding(row, `has ${String(row.name)} unique without ${column} first: ${way}`)];
  });
}

/** Every foreign key stays with its owner or points at a reference table, and has an index. */
export async function foreignKeyFindings(client: ClientBase, placement: Placements): Promise<Finding[]> {
  const rows = await read(
    client,
    `select n.nspname || '.' || c.relname as "table", k.conname as name,
       tn.nspname || '.' || t.relname as target,
       k.confdeltype = 'n' and k.confdelsetcols is null as clears,
       array(select a.attname || '>' || b.attname from unnest(k.conkey, k.confkey) as u(x, y)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.x
         join pg_attribute b on b.attrelid = k.confrelid and b.attnum = u.y)::text[] as pairs,
       exists (select 1 from pg_index i where i.indrelid = k.conrelid and i.indpred is null
         and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey) as indexed
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname <> all($1) order by 1, 2`,
  );
  return rows.flatMap((row) => foreignKey(row, placement));
}

function foreignKey(row: Row, placement: Placements): Finding[] {
  const [from, to] = [placement.get(tableOf(row))?.kind, placement.get(String(row.target))?.kind];
  const column = ownerColumn(placement, tableOf(row));
  const pairs: readonly unknown[] = Array.isArray(row.pairs) ? row.pairs : [];
  const withinOwner = column !== undefined && from === to && pairs.includes(`${column}>${column}`);
  const name = String(row.name);
  return [
    ...(to === 'reference' || withinOwner
      ? []
      : [
          finding(
            row,
            `has ${name} pointing outside its owner: keep a plain id, watched by the orphan query.`,
          ),
        ]),
    ...(withinOwner && row.clears === true
      ? [finding(row, `has ${name} that would clear ${column} on delete.`)]
      : []),
    ...(row.indexed === true
      ? []
      : [finding(row, `has ${name} without an index that begins with its columns.`)]),
  ];
}
