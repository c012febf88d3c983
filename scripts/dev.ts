/** Runs Twiza for whoever changes it: the database of the data folder, and pages that follow the sources. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beginMode, migrate, modeOf, ownDatabase } from '#platform/database/server';
import { announceToApplication, OperatorError, secrets, settings } from '#platform/settings/server';
import { loadDemonstration } from './composition.ts';
import { runScript, step } from './run-script.ts';

const ROOT = join(import.meta.dirname, '..');

await runScript(async () => {
  const { port, dataFolder } = settings();
  const database = await step('database', () => ownDatabase('npm run dev'));
  try {
    await step('schema', () => migrate({ url: database.url, root: ROOT }));
    secrets(dataFolder);
    if ((await modeOf(database.url)) === undefined) {
      await step('demonstration', ({ tell }) =>
        beginMode(database.url, 'demonstration', () => loadDemonstration(tell)),
      );
    }
    announceToApplication({ demonstration: (await modeOf(database.url)) === 'demonstration' });
    await runVite(port);
  } finally {
    await database.close();
  }
});

async function runVite(port: number): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'dev', '--port', String(port), '--strictPort'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0 && code !== null && code < 128)
    throw new OperatorError('The development server ended. Look at the lines above.');
}
