import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import {
  beginMode,
  connect,
  databaseOn,
  migrate,
  migrationFiles,
  modeOf,
  ownDatabase,
} from '#platform/database/server';
import { announceToApplication, settings } from '#platform/settings/server';
import {
  countRows,
  createBenchDatabase,
  dropBenchDatabase,
  engineVersion,
  listBenchDatabases,
  settle,
  type RowCounts,
} from './bench-database.sql.ts';

/** A register loaded for measuring, kept from one run to the next. */
export interface BenchRegister {
  readonly url: string;
  /** The engine with its version. */
  readonly engine: string;
  readonly rows: RowCounts;
  readonly close: () => Promise<void>;
}

interface Wanted {
  readonly root: string;
  /** Counted cooperatives. */
  readonly size: number;
  readonly tell: (note: string) => void;
}

/** Characters of the fingerprint of the schema that name a database. */
const FINGERPRINT = 8;
/**
 * The national size holds members of a few hundred cooperatives as the first start does; a server holds all
 * of them.
 */
const EVERYBODY = 'all';

/**
 * Opens the register of a size: on the server of DATABASE_URL in a database of its own, or else embedded
 * under
 * `.cache/bench`. It is loaded once for each state of the schema; those of older states are removed.
 */
export async function openRegister(wanted: Wanted): Promise<BenchRegister> {
  const server = settings().databaseUrl;
  const version = schemaFingerprint(wanted.root);
  const { url, close } =
    server === undefined ? await embedded(wanted, version) : await onServer(server, wanted, version);
  announceToApplication({ databaseUrl: url, keepsStatements: server !== undefined });
  await load(url, { ...wanted, persons: server === undefined ? 'few' : EVERYBODY });
  const client = await connect(url);
  try {
    const engine = await engineVersion(client);
    const name = server === undefined ? `embedded (${engine})` : engine;
    return { url, engine: name, rows: await countRows(client), close };
  } finally {
    await client.end();
  }
}

async function embedded({ root, size }: Wanted, version: string) {
  const folder = join(root, '.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  const name = `${size}-${version}`;
  for (const other of readdirSync(folder)) {
    if (other.startsWith(`${size}-`) && other !== name)
      rmSync(join(folder, other), { recursive: true, force: true });
  }
  process.env.TWIZA_DATA = join(folder, name);
  return ownDatabase('npm run bench');
}

async function onServer(server: string, { size }: Wanted, version: string) {
  const prefix = `twiza_bench_${size}_`;
  const name = prefix + version;
  const client = await connect(server);
  try {
    const known = await listBenchDatabases(client, prefix);
    for (const other of known) if (other !== name) await dropBenchDatabase(client, other);
    if (!known.includes(name)) await createBenchDatabase(client, name);
  } finally {
    await client.end();
  }
  return { url: databaseOn(server, name), close: async () => undefined };
}

async function load(
  url: string,
  { root, size, persons, tell }: Wanted & { readonly persons: 'few' | 'all' },
): Promise<void> {
  await migrate({ url, root });
  const { composePlatform, loadDemonstration } = await import('../../../src/modules/all.server.ts');
  composePlatform();
  if ((await modeOf(url)) !== undefined) return;
  await beginMode(url, 'demonstration', () => loadDemonstration({ persons, cooperatives: size, say: tell }));
  await withClient(url, settle);
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function schemaFingerprint(root: string): string {
  const migrations = migrationFiles(root).migrations.map(({ sha256 }) => sha256);
  return createHash('sha256').update(migrations.join()).digest('hex').slice(0, FINGERPRINT);
}
