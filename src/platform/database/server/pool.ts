import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Scope } from '#platform/database';
import { logger } from '#platform/log/server';
import { settings } from '#platform/settings/server';
import { NamedStatements, nameStatements } from './named-statements.ts';
import { openingStatements } from './scope.ts';
import type { Tables } from './tables.ts';

/** A handle on the tables, inside a transaction or not. */
export type Db = Kysely<Tables>;

declare const brand: unique symbol;
/** A handle that may write: it lives in one transaction, opened for one scope. */
export type Tx = Db & { readonly [brand]: 'transaction' };

const POOL_SIZE = 10;
const open: { db?: Db; url?: string } = {};
const insideTransaction = new AsyncLocalStorage<true>();

/** Opens a pool on a database. `bigint` is read as a number (checked), `date` stays `YYYY-MM-DD`. */
export function openPool(url: string): Db {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, types: { getTypeParser } });
  const statements = settings().keepsStatements ? new NamedStatements() : undefined;
  pool.on('error', (error) => logger().warn({ reason: error.message }, 'a database connection was lost'));
  pool.on('connect', (client) => {
    client.on('error', (error: Error) =>
      logger().warn({ reason: error.message }, 'a database client failed'),
    );
    if (statements !== undefined) nameStatements(client, statements);
  });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** The database of this process, opened at first use. */
export function database(): Db {
  if (insideTransaction.getStore())
    throw new Error('use the transaction you hold: another connection would wait for it');
  const url = settings().databaseUrl;
  if (open.db === undefined || open.url !== url) {
    if (url === undefined) throw new Error('no database is running: DATABASE_URL is not set');
    open.url = url;
    open.db = openPool(url);
  }
  return open.db;
}

/** Whether the database answers at all. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await sql`select 1`.execute(database());
    return true;
  } catch {
    return false;
  }
}

/** Closes the pool of this process. */
export async function closeDatabase(): Promise<void> {
  const { db } = open;
  open.db = undefined;
  await db?.destroy();
}

/**
 * Runs `work` in one transaction that sees and touches only what the scope may. An exception rolls everything
 * back.
 */
export function inTransaction<T>(
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  db: Db = database(),
): Promise<T> {
  return transact(db, openingStatements(scope, { readOnly: false }), work);
}

/** Runs `work` in one read-only transaction with the eyes of the scope. */
export function reading<T>(scope: Scope, work: (db: Db) => Promise<T>, db: Db = database()): Promise<T> {
  return transact(db, openingStatements(scope, { readOnly: true }), work);
}

async function transact<T>(db: Db, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql.raw(opening).execute(connection);
    try {
      const value = await insideTransaction.run(true, () => work(connection as Tx));
      await sql.raw('commit').execute(connection);
      return value;
    } catch (error) {
      await sql.raw('rollback').execute(connection);
      throw error;
    }
  });
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, wholeNumber],
  [pg.types.builtins.DATE, (text) => text],
]);

/** How values of the database are read. */
export function getTypeParser(oid: number, format?: string): (text: string) => unknown {
  return (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, 'text');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new Error('a bigint of the database exceeds what can be counted exactly');
  return number;
}
