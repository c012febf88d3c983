import { currentInstant } from '#platform/time';
import { connect, transaction } from './connect.ts';
import { emptyTables, readJournal, writeJournal } from './migration.sql.ts';

/** What a database is for: the invented register of the demonstration, or a real one that began empty. */
export type Mode = 'demonstration' | 'empty';

/** `loading` was written by a start that was cut while it loaded the demonstration. */
const MODE = 'mode';
const LOADING = 'loading';

/** What the database was first started for; undefined when no start has finished yet. */
export async function modeOf(url: string): Promise<Mode | undefined> {
  const client = await connect(url);
  try {
    const mode = (await readJournal(client)).get(MODE);
    return mode === 'demonstration' || mode === 'empty' ? mode : undefined;
  } finally {
    await client.end();
  }
}

/** Fixes what the database is for. Everything a cut start left half-loaded is removed first. */
export async function beginMode(url: string, mode: Mode, load: () => Promise<void>): Promise<void> {
  const client = await connect(url);
  try {
    if ((await readJournal(client)).get(MODE) === LOADING)
      await transaction(client, () => emptyTables(client));
    await writeJournal(client, { what: MODE, version: LOADING, at: currentInstant() });
    await load();
    await writeJournal(client, { what: MODE, version: mode, at: currentInstant() });
  } finally {
    await client.end();
  }
}
