import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { OperatorError } from '#platform/settings/server';
import { currentInstant } from '#platform/time';
import { connect, transaction } from '../migration/connect.ts';
import { setAside } from '../migration/bulk.sql.ts';
import { analyse, readJournal, writeJournal } from '../migration/migration.sql.ts';
import type { Contents, Header } from './backup-format.ts';
import {
  addTextRows,
  emptyKeptTables,
  listKeptTables,
  WRITE_AT_ONCE,
  type KeptTable,
  type TextRow,
} from './backup-rows.sql.ts';
import { readBackup } from './backup-stream.ts';
import { sumUp, tallyTables } from './contents.ts';
import { fileRestorer } from './stored-files.ts';

export interface RestoreReport extends Contents {
  /** True when the database was for something else before: a running Twiza must be started again. */
  readonly modeChanged: boolean;
}

/** Some of a table's rows, sent together. */
const BATCH_ROWS = 2_000;
const BATCH_CHARACTERS = 600_000;

/**
 * Makes a migrated database hold exactly what a backup holds, and the files folder too. The whole file is
 * checked before anything is touched; the rows then change in one transaction, which is only committed when a
 * hash of all rows in the database equals that of the backup. Throws OperatorError on a damaged file or one
 * of another schema, nothing changed.
 */
export async function restore(from: {
  readonly url: string;
  readonly path: string;
  readonly filesFolder?: string;
}): Promise<RestoreReport> {
  const { header, contents } = await checkBackup(from.path);
  const client = await connect(from.url);
  const files = from.filesFolder === undefined ? undefined : fileRestorer(from.filesFolder);
  try {
    const modeBefore = await refuseOtherSchema(client, header);
    await transaction(
      client,
      async () => {
        await replaceRows(client, from.path, (piece) => files?.take(piece));
        const found = await tallyTables(client);
        if (found.sha256 !== contents.sha256)
          throw new Error('the restored rows differ from those of the backup');
        if (header.mode)
          await writeJournal(client, { what: 'mode', version: header.mode, at: currentInstant() });
      },
      WRITE_AT_ONCE,
    );
    await files?.finish();
    await analyse(client);
    return { ...contents, modeChanged: modeBefore !== undefined && modeBefore !== header.mode };
  } finally {
    await client.end();
  }
}

/** Reads a backup from end to end, checks every hash, and says what it holds. Throws OperatorError. */
export async function checkBackup(
  path: string,
): Promise<{ readonly header: Header; readonly contents: Contents }> {
  const tallies: [string, { rows: number; sha256: string }][] = [];
  const seen: { header?: Header; table: string; files: number } = { table: '', files: 0 };
  for await (const piece of readBackup(path)) {
    if (piece.kind === 'header') seen.header = piece.header;
    if (piece.kind === 'table') seen.table = piece.table;
    if (piece.kind === 'table-end') tallies.push([seen.table, piece]);
    if (piece.kind === 'file') seen.files += 1;
  }
  if (seen.header === undefined) throw new Error('a sealed backup has a header');
  return { header: seen.header, contents: { ...sumUp(tallies), files: seen.files } };
}

async function refuseOtherSchema(client: Client, header: Header): Promise<string | undefined> {
  const journal = await readJournal(client);
  const ours = Object.fromEntries([...journal].filter(([what]) => what.endsWith('.sql')));
  if (isDeepStrictEqual(ours, header.migrations)) return journal.get('mode');
  const missing = Object.keys(header.migrations).filter((name) => ours[name] === undefined);
  const which = missing.length > 0 ? `a newer Twiza (it knows ${missing[0]})` : 'an older Twiza';
  throw new OperatorError(
    `This backup of ${header.madeAt.slice(0, 10)} was made by ${which}. Nothing was changed. ` +
      'Restore it with the version that made it, into a folder of its own, then start this version on it.',
  );
}

async function replaceRows(
  client: Client,
  path: string,
  takeFile: (piece: Parameters<ReturnType<typeof fileRestorer>['take']>[0]) => Promise<void> | undefined,
): Promise<void> {
  const tables = await listKeptTables(client);
  const putBack = await setAside(client);
  await emptyKeptTables(client, tables);
  let load: ReturnType<typeof tableLoader> | undefined;
  for await (const piece of readBackup(path)) {
    if (piece.kind === 'table') load = tableLoader(client, tables, piece);
    else if (piece.kind === 'row') await load?.add(piece.row);
    else if (piece.kind === 'table-end') await load?.flush();
    else await takeFile(piece);
  }
  for (const statement of putBack) await client.query(statement);
}

function tableLoader(
  client: Client,
  tables: readonly KeptTable[],
  head: { readonly table: string; readonly columns: readonly string[] },
) {
  const table = tables.find(({ name }) => name === head.table);
  if (table === undefined) throw new Error(`a backup of this schema holds no ${head.table}`);
  let rows: TextRow[] = [];
  let characters = 0;
  const flush = async () => {
    if (rows.length > 0) await addTextRows(client, { table, columns: head.columns, rows });
    rows = [];
    characters = 0;
  };
  return {
    flush,
    async add(row: TextRow) {
      rows.push(row);
      for (const value of row) characters += value?.length ?? 4;
      if (rows.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) await flush();
    },
  };
}
