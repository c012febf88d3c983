import type { Client } from 'pg';
import { z } from 'zod';
import { currentInstant } from '#platform/time';
import { setAside } from './bulk.sql.ts';
import { connect, transaction } from './connect.ts';
import { analyse, emptyTables, forget, readJournal, writeJournal } from './migration.sql.ts';

/** What a database is for: the invented register of the demonstration, or a real one that began empty. */
export type Mode = 'demonstration' | 'empty';

const MODE = 'mode';
/** In the journal while a first load runs: the statements that put back what was set aside for it. */
const LOADING = 'loading';
const STATEMENTS = z.array(z.string());

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

/**
 * Fixes what a new database is for. With `load`, its rows come in first, in bulk: without foreign keys and
 * plain indexes, which are put back, and checked, at the end. What a start that was cut had done of this is
 * undone before.
 */
export async function beginMode(url: string, mode: Mode, load?: () => Promise<void>): Promise<void> {
  const client = await connect(url);
  try {
    await undoCutStart(client);
    if (load !== undefined) {
      await transaction(client, async () => note(client, LOADING, JSON.stringify(await setAside(client))));
      await load();
    }
    await transaction(client, async () => {
      await putBack(client);
      await note(client, MODE, mode);
    });
    if (load !== undefined) await analyse(client);
  } finally {
    await client.end();
  }
}

async function undoCutStart(client: Client): Promise<void> {
  if (!(await readJournal(client)).has(LOADING)) return;
  await transaction(client, async () => {
    await emptyTables(client);
    await putBack(client);
  });
}

async function putBack(client: Client): Promise<void> {
  const waiting = STATEMENTS.parse(JSON.parse((await readJournal(client)).get(LOADING) ?? '[]'));
  for (const statement of waiting) await client.query(statement);
  await forget(client, LOADING);
}

function note(client: Client, what: string, version: string): Promise<void> {
  return writeJournal(client, { what, version, at: currentInstant() });
}
