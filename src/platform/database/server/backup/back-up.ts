import type { Client } from 'pg';
import { OperatorError } from '#platform/settings/server';
import { currentInstant } from '#platform/time';
import { connect } from '../migration/connect.ts';
import { readJournal } from '../migration/migration.sql.ts';
import { FORMAT, type Contents, type Header } from './backup-format.ts';
import { listKeptTables, READ_AT_ONE_MOMENT, readTextRows } from './backup-rows.sql.ts';
import { writeBackup } from './backup-stream.ts';
import { lineOf, rowTally, sumUp } from './contents.ts';
import { fileLines } from './stored-files.ts';

/**
 * Copies every row, as of one moment, and every file of the folder into one file. Twiza may run meanwhile; on
 * the embedded database, which has one session, people wait for their pages until the rows are read. Throws
 * OperatorError when the database does not answer.
 */
export async function backUp(from: {
  readonly url: string;
  readonly path: string;
  readonly filesFolder?: string;
}): Promise<Contents> {
  const client = await connect(from.url);
  try {
    const result: { contents?: Contents } = {};
    await writeBackup(from.path, allLines(client, { filesFolder: from.filesFolder, result }));
    if (result.contents === undefined) throw new Error('the backup ended early');
    return result.contents;
  } finally {
    await client.end();
  }
}

async function* allLines(
  client: Client,
  want: { readonly filesFolder?: string; readonly result: { contents?: Contents } },
): AsyncGenerator<string> {
  const lines: string[] = [];
  const tallies: [string, { rows: number; sha256: string }][] = [];
  await client.query(READ_AT_ONE_MOMENT);
  yield JSON.stringify(await header(client));
  for (const table of await listKeptTables(client)) {
    const tally = rowTally();
    yield JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) });
    for await (const rows of readTextRows(client, table)) {
      for (const row of rows) {
        const line = lineOf(row);
        tally.add(line);
        yield line;
      }
    }
    const tail = { rows: tally.rows, sha256: tally.sha256() };
    tallies.push([table.name, tail]);
    yield JSON.stringify(tail);
  }
  await client.query('commit');
  let files = 0;
  for await (const line of want.filesFolder === undefined ? lines : fileLines(want.filesFolder)) {
    if (line.startsWith('{"file"')) files += 1;
    yield line;
  }
  want.result.contents = { ...sumUp(tallies), files };
}

async function header(client: Client): Promise<Header> {
  const journal = [...(await readJournal(client))];
  if (journal.length === 0)
    throw new OperatorError('This database holds nothing of Twiza. Is DATABASE_URL right?');
  const mode = journal.find(([what]) => what === 'mode')?.[1];
  return {
    twiza: 'backup',
    format: FORMAT,
    madeAt: currentInstant().toISOString(),
    mode: mode === 'demonstration' || mode === 'empty' ? mode : undefined,
    migrations: Object.fromEntries(journal.filter(([what]) => what.endsWith('.sql'))),
  };
}
