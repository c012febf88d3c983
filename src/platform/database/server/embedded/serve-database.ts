import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { wholeConversations } from './whole-conversations.ts';

/** A database answering on a socket in `folder`. */
export interface ServedDatabase {
  readonly url: string;
  readonly db: PGlite;
  close(): Promise<void>;
}

/** Connections of the application, its jobs and the scripts that run beside it. */
const MOST_CONNECTIONS = 30;
const EXTENSIONS = { pg_trgm, btree_gist };

/** Opens PGlite: on disk in `dataDir`, or in memory from a dump. */
export function openPglite(from: { readonly dataDir: string } | { readonly dump?: Blob }): Promise<PGlite> {
  if ('dataDir' in from) return PGlite.create(from.dataDir, { extensions: EXTENSIONS });
  return PGlite.create({ extensions: EXTENSIONS, ...(from.dump && { loadDataDir: from.dump }) });
}

/**
 * Lets PGlite answer the PostgreSQL protocol on a Unix socket in a folder of its owner only: it asks for no
 * password. Windows has no such folders, so there it listens on the loopback address.
 */
export async function serveDatabase(
  db: PGlite,
  options: { readonly folder: string; readonly onFailure: (error: unknown) => void },
): Promise<ServedDatabase> {
  const { folder, onFailure } = options;
  const shared = wholeConversations(db, onFailure);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, '.s.PGSQL.5432');
  rmSync(path, { force: true });
  const place = process.platform === 'win32' ? { host: '127.0.0.1', port: 0 } : { path };
  const server = new PGLiteSocketServer({ db: shared, maxConnections: MOST_CONNECTIONS, ...place });
  await server.start();
  const authority = process.platform === 'win32' ? server.getServerConn() : encodeURIComponent(folder);
  return {
    url: `postgres://postgres@${authority}/postgres`,
    db,
    async close() {
      await server.stop();
      await db.close();
      rmSync(path, { force: true });
    },
  };
}
