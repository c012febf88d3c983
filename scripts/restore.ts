/** Makes the database hold what a backup holds: `npm run restore -- FILE`. Twiza may run meanwhile. */
import { join } from 'node:path';
import { migrate, reachDatabase, restore } from '#platform/database/server';
import { settings } from '#platform/settings/server';
import { fileArgument } from './file-argument.ts';
import { runScript, step } from './run-script.ts';

await runScript(async () => {
  const path = fileArgument('restore');
  const { dataFolder, objectStore } = settings();
  const database = await reachDatabase('npm run restore');
  try {
    await migrate({ url: database.url, root: join(import.meta.dirname, '..') });
    const filesFolder = objectStore === undefined ? join(dataFolder, 'files') : undefined;
    const modeChanged = await step('restore', async ({ say }) => {
      const report = await restore({ url: database.url, path, filesFolder });
      say(`${report.rows} rows, ${report.files} files, from ${path}`);
      say(`sha256 of all rows ${report.sha256}`);
      return report.modeChanged;
    });
    if (modeChanged)
      console.log(
        'The demonstration was replaced by a real register, or the reverse: if Twiza runs, start it again.',
      );
  } finally {
    await database.close();
  }
});
