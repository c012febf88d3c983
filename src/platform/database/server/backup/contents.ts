import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { connect, transaction } from '../migration/connect.ts';
import type { Contents } from './backup-format.ts';
import { listKeptTables, readTextRows, READ_AT_ONE_MOMENT, type TextRow } from './backup-rows.sql.ts';

/** Counts and hashes rows as they pass. */
export interface RowTally {
  add(line: string): void;
  readonly rows: number;
  /** May be asked once, at the end. */
  sha256(): string;
}

/**
 * What a database holds at this moment. Two databases with equal hashes hold equal rows, whatever their
 * engine.
 */
export async function contentsOf(url: string): Promise<Contents> {
  const client = await connect(url);
  try {
    return await transaction(client, () => tallyTables(client), READ_AT_ONE_MOMENT);
  } finally {
    await client.end();
  }
}

/** The contents as seen by a transaction that is open. */
export async function tallyTables(client: Client): Promise<Contents> {
  const tallies: [string, { rows: number; sha256: string }][] = [];
  for (const table of await listKeptTables(client)) {
    const tally = rowTally();
    for await (const rows of readTextRows(client, table)) for (const row of rows) tally.add(lineOf(row));
    tallies.push([table.name, { rows: tally.rows, sha256: tally.sha256() }]);
  }
  return sumUp(tallies);
}

export function rowTally(): RowTally {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(line) {
      rows += 1;
      hash.update(line).update('\n');
    },
    get rows() {
      return rows;
    },
    sha256: () => hash.digest('hex'),
  };
}

/** One hash of the hashes of all tables, which come in the order of their names. */
export function sumUp(tallies: readonly (readonly [string, { rows: number; sha256: string }])[]): Contents {
  const hash = createHash('sha256');
  for (const [table, { sha256 }] of tallies) hash.update(`${table} ${sha256}\n`);
  const rows = tallies.reduce((sum, [, tally]) => sum + tally.rows, 0);
  return { rows, files: 0, sha256: hash.digest('hex') };
}

export function lineOf(row: TextRow): string {
  return JSON.stringify(row);
}
