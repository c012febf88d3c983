import type { ClientBase } from 'pg';
import type { Placement } from './migration/migration-files.ts';

/** A rule of the schema that a table breaks. */
export interface Finding {
  readonly table: string;
  /** A sentence that says what is wrong and, where it is not plain, what to do. */
  readonly sentence: string;
}

export type Placements = ReadonlyMap<string, Placement>;
/** A row of the catalogue. */
export type Row = Readonly<Record<string, unknown>>;

/** The column that says whose a row is, by the kind of its table. */
const OWNER_COLUMN = { organisation: 'organisation_id', person: 'person_id' } as const;
const OUTSIDE = ['pg_catalog', 'information_schema', 'pg_toast', 'pgboss'];

export async function read(client: ClientBase, statement: string): Promise<Row[]> {
  const { rows } = await client.query(statement, [OUTSIDE]);
  return rows;
}

export function ownerColumn(placement: Placements, table: string): string | undefined {
  const kind = placement.get(table)?.kind;
  return kind === 'organisation' || kind === 'person' ? OWNER_COLUMN[kind] : undefined;
}

export function tableOf(row: Row): string {
  return String(row.table);
}

export function finding(row: Row, sentence: string): Finding {
  return { table: tableOf(row), sentence };
}
