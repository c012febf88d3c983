import type { ClientBase } from 'pg';
import type { Placement } from './migration/migration-files.ts';

/** A rule of the schema that a table breaks. */
export interface Finding {
  readonly table: string;
  /** A sentence that says what is wrong and, where it is not plain, what to do. */
  readonly sentence: string;
}

type Placements = ReadonlyMap<string, Placement>;
type Row = Readonly<Record<string, unknown>>;

/** The column that says whose a row is, by the kind of its table. */
const OWNER_COLUMN = { organisation: 'organisation_id', person: 'person_id' } as const;
const OUTSIDE = ['pg_catalog', 'information_schema', 'pg_toast', 'pgboss'];

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
    ...(await keys(client, placement)),
    ...(await foreignKeys(client, placement)),
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
         'required', a.attnotnull)) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]')
         as columns
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

async function keys(client: ClientBase, placement: Placements): Promise<Finding[]> {
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

async function foreignKeys(client: ClientBase, placement: Placements): Promise<Finding[]> {
  const rows = await read(
    client,
    `select n.nspname || '.' || c.relname as "table", k.conname as name, tn.nspname || '.' || t.relname as target,
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

async function defaults(client: ClientBase): Promise<Finding[]> {
  const rows = await read(
    client,
    `select n.nspname || '.' || c.relname as "table", a.attname as name
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated = ''
     where c.relkind in ('r', 'p') and n.nspname <> all($1) and (a.attidentity <> ''
       or pg_get_expr(d.adbin, d.adrelid) ~* '(nextval|uuid|random|now|current_|_timestamp|clock)') order by 1, 2`,
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
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and n.nspname <> all($1)
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
       coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname <> all($1) order by 1, 2`,
  );
  return rows
    .filter((row) => /\bselect\b/i.test(String(row.text)) && placement.has(tableOf(row)))
    .map((row) =>
      finding(row, `has the policy ${String(row.name)} with a subquery: compare with a setting only.`),
    );
}

async function read(client: ClientBase, statement: string): Promise<Row[]> {
  const { rows } = await client.query(statement, [OUTSIDE]);
  return rows;
}

function ownerColumn(placement: Placements, table: string): string | undefined {
  const kind = placement.get(table)?.kind;
  return kind === 'organisation' || kind === 'person' ? OWNER_COLUMN[kind] : undefined;
}

function tableOf(row: Row): string {
  return String(row.table);
}

function finding(row: Row, sentence: string): Finding {
  return { table: tableOf(row), sentence };
}
