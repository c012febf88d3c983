/**
 * Loads the demonstration into an empty database: `npm run seed`, or `npm run seed -- --national` to make
 * every one of the 764,000 members a person. Twiza must not be running on the embedded database meanwhile.
 */
import { join } from 'node:path';
import { beginMode, migrate, modeOf, ownDatabase } from '#platform/database/server';
import { announceToApplication, OperatorError } from '#platform/settings/server';
import { runScript, step } from './run-script.ts';

await runScript(async () => {
  const persons = process.argv.includes('--national') ? 'all' : 'few';
  const database = await ownDatabase('npm run seed');
  try {
    announceToApplication({ databaseUrl: database.url });
    await migrate({ url: database.url, root: join(import.meta.dirname, '..') });
    if ((await modeOf(database.url)) !== undefined) {
      throw new OperatorError(
        'This database already holds a register. Choose another folder: TWIZA_DATA=.twiza-national npm run seed -- --national',
      );
    }
    const { composePlatform, loadDemonstration } = await import('../src/modules/all.server.ts');
    composePlatform();
    await beginMode(database.url, 'demonstration', () =>
      step('demonstration', ({ tell }) => loadDemonstration({ persons, say: tell })),
    );
  } finally {
    await database.close();
  }
});
