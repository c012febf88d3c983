import type { Client } from 'pg';
import { OperatorError } from '#platform/settings/server';
import { currentInstant } from '#platform/time';
import { connect, transaction } from './connect.ts';
import {
  migrationFiles,
  sha256,
  type MigrationFile,
  type MigrationFiles,
  type Reference,
} from './migration-files.ts';
import {
  analyse,
  grantRights,
  loadReference,
  lockJournal,
  prepareDatabase,
  readJournal,
  serverVersion,
  writeJournal,
  type Done,
} from './migration.sql.ts';
import { placeReference } from './place-reference.ts';
import { statements } from './statements.ts';

export interface MigrationRequest {
  readonly url: string;
  /** The checkout whose `src` holds the migrations. */
  readonly root: string;
  /** Reference rows that code computes, beside those declared in files. */
  readonly references?: readonly Reference[];
}

export interface MigrationReport {
  /** Files applied now, in order. */
  readonly applied: readonly string[];
  /** True when the database held nothing of Twiza before. */
  readonly fresh: boolean;
}

const OLDEST_SERVER = 150_000;

/**
 * Brings a database to the schema of this checkout: each new file in one transaction, then the rights of the
 * application's role and the reference rows, when they changed. Two runners at once wait for each other.
 * Throws OperatorError on a server too old, on a file changed after it was applied, and on a schema newer
 * than this checkout.
 */
export async function migrate(request: MigrationRequest): Promise<MigrationReport> {
  const files = migrationFiles(request.root);
  const client = await connect(request.url);
  try {
    if ((await serverVersion(client)) < OLDEST_SERVER)
      throw new OperatorError('Twiza needs PostgreSQL 15 or later.');
    const before = await readJournal(client);
    refuseForeignHistory(files, before);
    const references = [placeReference(), ...files.references, ...(request.references ?? [])];
    const wanted = wantedJournal(files, references);
    if ([...wanted].every(([what, version]) => before.get(what) === version))
      return { applied: [], fresh: false };
    await prepareDatabase(client);
    const applied: string[] = [];
    for (const file of files.migrations) if (await applyMigration(client, file)) applied.push(file.name);
    await bringInStep(client, { files, references });
    return { applied, fresh: before.size === 0 };
  } finally {
    await client.end();
  }
}

/** What the journal says when nothing is left to do. */
function wantedJournal(files: MigrationFiles, references: readonly Reference[]): Done {
  return new Map([
    ...files.migrations.map((file): [string, string] => [file.name, file.sha256]),
    ['grants', grantsVersion(files)],
    ...references.map((reference): [string, string] => [
      `rows of ${reference.table}`,
      sha256(JSON.stringify(reference)),
    ]),
  ]);
}

function refuseForeignHistory(files: MigrationFiles, done: Done): void {
  const known = new Map(files.migrations.map(({ name, sha256: hash }) => [name, hash]));
  for (const [what, version] of done) {
    if (!what.endsWith('.sql')) continue;
    const ours = known.get(what);
    if (ours === undefined) {
      throw new OperatorError(
        `This database was made by a newer Twiza: it knows ${what}. Start that version, or another database.`,
      );
    }
    if (ours !== version) {
      throw new OperatorError(
        `The migration ${what} changed after it was applied to this database. ` +
          'Put the file back, and write the change as a new one.',
      );
    }
  }
}

async function applyMigration(client: Client, file: MigrationFile): Promise<boolean> {
  return transaction(client, async () => {
    const done = await lockJournal(client);
    if (done.has(file.name)) return false;
    for (const statement of statements(file.sql)) await client.query(statement);
    await writeJournal(client, { what: file.name, version: file.sha256, at: currentInstant() });
    return true;
  });
}

async function bringInStep(
  client: Client,
  wanted: { readonly files: MigrationFiles; readonly references: readonly Reference[] },
): Promise<void> {
  await transaction(client, async () => {
    const done = await lockJournal(client);
    const once = async (what: string, version: string, work: () => Promise<void>) => {
      if (done.get(what) === version) return;
      await work();
      await writeJournal(client, { what, version, at: currentInstant() });
    };
    await once('grants', grantsVersion(wanted.files), () => grantRights(client, wanted.files.placement));
    for (const reference of wanted.references) {
      const version = sha256(JSON.stringify(reference));
      await once(`rows of ${reference.table}`, version, () => loadReference(client, reference));
    }
  });
  await analyse(client);
}

/** Rights follow the placement and the tables and views there are. */
function grantsVersion(files: MigrationFiles): string {
  return sha256(JSON.stringify([files.migrations.map(({ sha256: hash }) => hash), [...files.placement]]));
}
