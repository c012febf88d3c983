/**
 * The process that owns the embedded database. Started by startEmbedded with the folder of the database and
 * the folder of its socket; tells its address to its parent, and closes the database when it is asked to or
 * when its parent is gone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { holdFile } from './lock-folder.ts';
import { openPglite, serveDatabase } from './serve-database.ts';

const [databaseFolder = '', socketFolder = ''] = process.argv.slice(2);
/** A parent killed outright leaves its database process a moment to close; the next start waits for it. */
const WAIT_FOR_PREDECESSOR_MS = 15_000;

process.on('SIGINT', () => undefined);
await run();

async function run(): Promise<void> {
  mkdirSync(databaseFolder, { recursive: true, mode: 0o700 });
  const unlock = holdFile(join(databaseFolder, '..', 'database.lock'), WAIT_FOR_PREDECESSOR_MS);
  if (unlock === undefined) return tell({ taken: true });
  const db = await openPglite({ dataDir: databaseFolder });
  const served = await serveDatabase(db, { folder: socketFolder, onFailure: giveUp });
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await served.close();
    process.exit(0);
  };
  process.on('disconnect', close);
  process.on('message', close);
  process.on('SIGTERM', close);
  if (process.connected) tell({ url: served.url });
  else await close();
}

/** The engine itself failed. What is committed is on disk; a new process finds it there. */
function giveUp(error: unknown): void {
  process.stderr.write(
    `The embedded database failed: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}

function tell(message: { readonly url: string } | { readonly taken: true }): void {
  process.send?.(message);
}
