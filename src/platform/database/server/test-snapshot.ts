import { existsSync, mkdirSync, openAsBlob, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite, serveDatabase } from './embedded/serve-database.ts';
import { connect, databaseOn } from './migration/connect.ts';
import { migrationFiles, schemaVersion, type Reference } from './migration/migration-files.ts';
import { migrate } from './migration/migrate.ts';
import { createDatabase, dropDatabase, listDatabases } from './test-database.sql.ts';

/** Where each test file gets its database from. */
export type TestSource = { readonly dump: string } | { readonly server: string; readonly template: string };

const KEPT_DUMPS = 2;

/**
 * Makes the migrated database that test files copy, once per state of the schema: a dump in `.cache` for the
 * embedded engine or, given a server, a template database there.
 */
export async function prepareTestSource(request: {
  readonly root: string;
  readonly server?: string;
  readonly references?: readonly Reference[];
}): Promise<TestSource> {
  const { root, server, references = [] } = request;
  const version = schemaVersion(migrationFiles(root), references).slice(0, 16);
  if (server !== undefined)
    return { server, template: await prepareTemplate({ root, server, references, version }) };
  const folder = join(root, '.cache', 'test-database');
  const dump = join(folder, `${version}.tar`);
  if (!existsSync(dump)) await makeDump({ root, references, dump, folder });
  return { dump };
}

async function makeDump(request: {
  root: string;
  references: readonly Reference[];
  dump: string;
  folder: string;
}) {
  const { root, references, dump, folder } = request;
  mkdirSync(folder, { recursive: true });
  const db = await openPglite({});
  const socket = join(tmpdir(), `twiza-dump-${process.pid}`);
  const served = await serveDatabase(db, { folder: socket, onFailure: fail });
  await migrate({ url: served.url, root, references });
  const bytes = await db.dumpDataDir('none');
  await served.close();
  rmSync(socket, { recursive: true, force: true });
  writeFileSync(`${dump}.${process.pid}`, new Uint8Array(await bytes.arrayBuffer()));
  renameSync(`${dump}.${process.pid}`, dump);
  removeOld(folder, dump);
}

/** A test database in memory, copied from a dump. */
export async function openDump(dump: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const db = await openPglite({ dump: await openAsBlob(dump) });
  const socket = join(tmpdir(), `twiza-test-${process.pid}-${opened.count++}`);
  const served = await serveDatabase(db, { folder: socket, onFailure: fail });
  return {
    url: served.url,
    async close() {
      await served.close();
      rmSync(socket, { recursive: true, force: true });
    },
  };
}

const opened = { count: 0 };

async function prepareTemplate(request: {
  root: string;
  server: string;
  references: readonly Reference[];
  version: string;
}) {
  const template = `twiza_template_${request.version}`;
  const client = await connect(request.server);
  try {
    const names = await listDatabases(client, 'twiza_template_');
    for (const name of names) if (name !== template) await dropDatabase(client, name);
    if (!names.includes(template)) {
      const draft = `twiza_draft_${process.pid}`;
      await createDatabase(client, { name: draft });
      await migrate({
        url: databaseOn(request.server, draft),
        root: request.root,
        references: request.references,
      });
      await createDatabase(client, { name: template, template: draft });
      await dropDatabase(client, draft);
    }
  } finally {
    await client.end();
  }
  return template;
}

function removeOld(folder: string, dump: string): void {
  const others = readdirSync(folder).filter((name) => join(folder, name) !== dump);
  for (const name of others.toSorted().slice(0, Math.max(0, others.length - KEPT_DUMPS + 1))) {
    rmSync(join(folder, name), { force: true });
  }
}

function fail(error: unknown): void {
  throw error;
}
