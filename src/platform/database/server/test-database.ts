import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from './test-database.sql.ts';
import { connect, databaseOn } from './migration/connect.ts';

/** A database of a test file's own. */
export interface TestDatabase {
  /** Connects as the owner of the schema: prepare rows with it, and open a pool of the application on it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A fresh migrated database: the embedded engine in memory or, when TEST_DATABASE_URL names a server, a
 * database there. Ask for one in `beforeAll`, close it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  // Loaded only when asked for: the engine it brings is no part of the application.
  const { openDump, prepareTestSource } = await import('./test-snapshot.ts');
  const source = await prepareTestSource({ root: process.cwd(), server: testServer() });
  return 'dump' in source ? openDump(source.dump) : copyTemplate(source);
}

/** The PostgreSQL server the database tests are to run on, if any. */
export function testServer(): string | undefined {
  const server = process.env.TEST_DATABASE_URL;
  return server === undefined || server === '' ? undefined : server;
}

async function copyTemplate(source: {
  readonly server: string;
  readonly template: string;
}): Promise<TestDatabase> {
  const name = `twiza_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const client = await connect(source.server);
  await createDatabase(client, { name, template: source.template });
  await client.end();
  return {
    url: databaseOn(source.server, name),
    async close() {
      const closing = await connect(source.server);
      await dropDatabase(closing, name);
      await closing.end();
    },
  };
}
