import { prepareTestSource } from '../src/platform/database/server/test-snapshot.ts';
import { testServer } from '../src/platform/database/server/test-database.ts';

/** Runs once before the tests: makes the migrated database that each test file copies. */
export default async function prepareDatabase(): Promise<void> {
  await prepareTestSource({ root: process.cwd(), server: testServer() });
}
