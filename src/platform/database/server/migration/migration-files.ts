import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/**
 * What the parts of the house declare beside their code: the SQL that makes their tables, and what these
 * tables are.
 */
export interface MigrationFiles {
  /** In the order of their names, which begin with a date. */
  readonly migrations: readonly MigrationFile[];
  /** Every table by its full name. */
  readonly placement: ReadonlyMap<string, Placement>;
  readonly references: readonly Reference[];
}

export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Where a table would live if the data were spread over machines, and what the application may do with it.
 * *organisation*: rows of one organisation. *person*: rows of one person. *lookup*: unique in the whole
 * country, keyed by its value. *reference*: small, the same everywhere. *local*: rebuilt from the others, or
 * of the machine.
 */
export interface Placement {
  readonly kind: z.infer<typeof KIND>;
  readonly may: readonly z.infer<typeof RIGHT>[];
}

/** Rows that every database holds, kept in step with what the code says. */
export type Reference = z.infer<typeof REFERENCE>;

const KIND = z.enum(['organisation', 'person', 'lookup', 'reference', 'local']);
const RIGHT = z.enum(['select', 'insert', 'update', 'delete']);
const PLACEMENT = z.record(
  z.string().regex(/^\w+\.\w+$/),
  z.union([
    KIND.transform((kind) => ({ kind, may: usualRights(kind) })),
    z.object({ kind: KIND, may: z.array(RIGHT) }),
  ]),
);
const REFERENCE = z.object({
  table: z.string().regex(/^\w+\.\w+$/),
  key: z.array(z.string()).min(1),
  rows: z.array(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  ),
});
const MIGRATION_NAME = /^\d{4}-\d{2}-\d{2}-\d+-[a-z0-9-]+\.sql$/;

/**
 * Reads what is declared under the `src` folder of a checkout. Throws when a file is misnamed or misformed.
 */
export function migrationFiles(root: string): MigrationFiles {
  const find = (name: string) =>
    globSync(`src/**/server/migrations/${name}`, { cwd: root }).map((path) => join(root, path));
  const read = (paths: string[]) => paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
  return {
    migrations: find('*.sql')
      .map(readMigration)
      .toSorted((a, b) => inOrder(a.name, b.name)),
    placement: new Map(read(find('placement.json')).flatMap((json) => Object.entries(PLACEMENT.parse(json)))),
    references: read(find('*.reference.json').toSorted(inOrder)).map((json) => REFERENCE.parse(json)),
  };
}

/** A name for a state of the schema: the same migrations and the same reference rows give the same. */
export function schemaVersion(files: MigrationFiles, references: readonly Reference[]): string {
  const parts = [
    files.migrations.map(({ name, sha256 }) => [name, sha256]),
    [...files.placement],
    files.references,
  ];
  return sha256(JSON.stringify([...parts, references]));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readMigration(path: string): MigrationFile {
  const name = basename(path);
  if (!MIGRATION_NAME.test(name))
    throw new Error(`${path}: a migration is named like 2026-01-31-1-subject.sql`);
  const sql = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  return { name, sql, sha256: sha256(sql) };
}

function usualRights(kind: z.infer<typeof KIND>): z.infer<typeof RIGHT>[] {
  return kind === 'reference' ? ['select'] : ['select', 'insert', 'update', 'delete'];
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}
