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
import { foreignKeyFindings, keyFindings } from './catalogue-keys.sql.ts';

export type { Finding };

/**
 * Reads the catalogue of a migrated database and lists where it breaks the rules of the schema: placement,
 * owner first in every key, foreign keys within one owner or to reference tables and each with an index, no
 * sequences, no triggers, a guard on every owned table that compares with settings only.
 */
export async function catalogueFindings(client: ClientBase, placement: Placements): Promise<Finding[]> {
  const tables = await listTables(client);
  return [
    ...placed(tables, placement),
    ...owned(tables, placement),
    ...(await keyFindings(client, placement)),
    ...(await foreignKeyFindings(client, placement)),
    ...(await defaults(client)),
    ...(await machinery(client)),
    ...(await guards(client, placement)),
  ];
}

async function listTables(client: ClientBase): Promise<Row[]> {
  return read(
    client,
    `select n.nspname || '.' || c.relname as "table", c.relrowsecurity as guarded,
       exists (select 1 from pg_policy p where p.polrelid = c.oid) as policied,
       exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed,
       coalesce((select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
         'required', a.attnotnull)) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> all($1) order by 1`,
  );
}

function placed(tables: readonly Row[], placement: Placements): Finding[] {
  const there = new Set(tables.map(tableOf));
  return [
    ...tables
      .filter((row) => !placement.has(tableOf(row)))
      .map((row) => finding(row, 'has no placement: name its kind in placement.json beside its migration.')),
    ...[...placement.keys()]
      .filter((table) => !there.has(table))
      .map((table) => ({ table, sentence: 'is placed but does not exist.' })),
    ...tables.filter((row) => row.keyed !== true).map((row) => finding(row, 'has no primary key.')),
  ];
}

function owned(tables: readonly Row[], placement: Placements): Finding[] {
  return tables.flatMap((row) => {
    const column = ownerColumn(placement, tableOf(row));
    if (column === undefined) return [];
    const columns: readonly Row[] = Array.isArray(row.columns) ? row.columns : [];
    const has = columns.some(
      ({ name, type, required }) => name === column && type === 'uuid' && required === true,
    );
    return [
      ...(has ? [] : [finding(row, `needs ${column} uuid not null.`)]),
      ...(row.guarded === true && row.policied === true
        ? []
        : [finding(row, 'needs row-level security with a policy.')]),
    ];
  });
}

async function defaults(client: ClientBase): Promise<Finding[]> {
  const rows = await read(
    client,
    `select n.nspname || '.' || c.relname as "table", a.attname as name
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated = ''
     where c.relkind in ('r', 'p') and n.nspname <> all($1) and (a.attidentity <> ''
       or pg_get_expr(d.adbin, d.adrelid) ~* '(nextval|uuid|random|now|current_|_timestamp|clock)')
     order by 1, 2`,
  );
  return rows.map((row) =>
    finding(
      row,
      `fills ${String(row.name)} by itself: ids and times are made by the application and given as values.`,
    ),
  );
}

async function machinery(client: ClientBase): Promise<Finding[]> {
  const rows = await read(
    client,
    `select n.nspname || '.' || c.relname as "table", 'has the trigger ' || t.tgname as what
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and n.nspname <> all($1)
     union all
     select n.nspname || '.' || c.relname, 'has the rule ' || r.rulename
     from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
     where r.rulename <> '_RETURN' and n.nspname <> all($1)
     union all
     select n.nspname || '.' || c.relname, 'is a sequence'
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname <> all($1)
     order by 1, 2`,
  );
  return rows.map((row) =>
    finding(row, `${String(row.what)}: invariants are constraints, and changes are commands.`),
  );
}

async function guards(client: ClientBase, placement: Placements): Promise<Finding[]> {
  const rows = await read(
    client,
    `select n.nspname || '.' || c.relname as "table", p.polname as name,
       coalesce(pg_get_expr(p.polqual, p.polrelid), '')
         || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname <> all($1) order by 1, 2`,
  );
  return rows
    .filter((row) => /\bselect\b/i.test(String(row.text)) && placement.has(tableOf(row)))
    .map((row) =>
      finding(row, `has the policy ${String(row.name)} with a subquery: compare with a setting only.`),
    );
}
