import pg, { type Client } from 'pg';
import { OperatorError } from '#platform/settings/server';

const PATIENCE_MS = 15_000;

/**
 * Opens one connection as the owner of the schema, for the work of migrations, backups and restores. Throws
 * OperatorError when the server does not answer or refuses.
 */
export async function connect(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);
    throw new OperatorError(
      `The database at ${withoutPassword(url)} does not answer: ${reason}. Is DATABASE_URL right?`,
      { cause: error },
    );
  }
}

/** Runs `work` in a transaction of this connection; an exception rolls it back. */
export async function transaction<T>(client: Client, work: () => Promise<T>, opening = 'begin'): Promise<T> {
  await client.query(opening);
  try {
    const value = await work();
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The address of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  return server.replace(/^(postgres(?:ql)?:\/\/[^/]*)\/[^?]*/, `$1/${name}`);
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)(?:[^@/]*@)?/, '$1');
}
