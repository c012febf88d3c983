/** Keeps a copy of everything in one file: `npm run backup -- FILE`. Twiza may run meanwhile. */
import { join } from 'node:path';
import { backUp, migrate, reachDatabase } from '#platform/database/server';
import { settings } from '#platform/settings/server';
import { fileArgument } from './file-argument.ts';
import { runScript, step } from './run-script.ts';

await runScript(async () => {
  const path = fileArgument('backup');
  const { dataFolder, objectStore } = settings();
  const database = await reachDatabase('npm run backup');
  try {
    if (database.started) await migrate({ url: database.url, root: join(import.meta.dirname, '..') });
    const filesFolder = objectStore === undefined ? join(dataFolder, 'files') : undefined;
    await step('backup', async ({ say }) => {
      const { rows, files, sha256 } = await backUp({ url: database.url, path, filesFolder });
      say(`${rows} rows, ${files} files, in ${path}`);
      say(`sha256 of all rows ${sha256}`);
    });
    if (objectStore !== undefined)
      console.log('Files are in the object store: keep a copy of its bucket too.');
    console.log(
      `The keys in ${join(dataFolder, 'secrets.json')} are not in it: keep a copy of that file apart.`,
    );
  } finally {
    await database.close();
  }
});
