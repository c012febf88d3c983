import { setTimeout as pause } from 'node:timers/promises';
import { announceToApplication, OperatorError, settings } from '#platform/settings/server';
import { isOwned, lockFolder, readOwner } from './lock-folder.ts';
import { startEmbedded } from './start-embedded.ts';

/** A database this process may use, already named to the application of this process. */
export interface OpenDatabase {
  readonly url: string;
  readonly engine: 'embedded' | 'PostgreSQL';
  /** True when it runs only because this process started it. */
  readonly started: boolean;
  /** Resolves when an embedded database of ours has ended by itself; never for any other. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

const START_PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/**
 * Owns the data folder and the database for as long as Twiza runs: the server that DATABASE_URL names or else
 * the embedded one. Throws OperatorError when the folder has an owner already. `work` tells others what the
 * owner does.
 */
export async function ownDatabase(work: string): Promise<OpenDatabase> {
  const { dataFolder, databaseUrl } = settings();
  const lock = lockFolder(dataFolder, work);
  if (databaseUrl !== undefined) {
    announceToApplication({ keepsStatements: true });
    return {
      url: databaseUrl,
      engine: 'PostgreSQL',
      started: false,
      lost: never(),
      close: async () => lock.release(),
    };
  }
  try {
    const embedded = await startEmbedded({ folder: dataFolder });
    lock.tell({ databaseUrl: embedded.url });
    announceToApplication({ databaseUrl: embedded.url });
    const close = async () => {
      await embedded.stop();
      lock.release();
    };
    return { url: embedded.url, engine: 'embedded', started: true, lost: embedded.ended, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Reaches the database for a moment, whether Twiza runs or not: the server that DATABASE_URL names, the
 * embedded database of the Twiza that runs on this data folder, or else the embedded database started for as
 * long as this takes.
 */
export async function reachDatabase(work: string): Promise<OpenDatabase> {
  const { dataFolder, databaseUrl } = settings();
  const url = databaseUrl ?? (await urlOfOwner(dataFolder));
  if (url === undefined) return ownDatabase(work);
  announceToApplication({ databaseUrl: url });
  return {
    url,
    engine: databaseUrl === undefined ? 'embedded' : 'PostgreSQL',
    started: false,
    lost: never(),
    close: async () => undefined,
  };
}

/** Waits for an owner that is just starting; undefined when the folder has none. */
async function urlOfOwner(folder: string): Promise<string | undefined> {
  for (let waited = 0; waited < START_PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    if (!isOwned(folder)) return undefined;
    const url = readOwner(folder)?.databaseUrl;
    if (url !== undefined) return url;
    await pause(LOOK_AGAIN_MS);
  }
  throw new OperatorError(
    `Twiza uses ${folder} with a database of its own choice (DATABASE_URL). Give the same DATABASE_URL here.`,
  );
}

function never(): Promise<void> {
  return new Promise(() => undefined);
}
