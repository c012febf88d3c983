/**
 * Starts Twiza: builds what is stale, opens the database, brings its schema up to date, loads the
 * demonstration on the first run, and serves. `--empty` starts without the demonstration and prints a link
 * for the first administrator.
 */
import { join } from 'node:path';
import { beginMode, closeDatabase, migrate, modeOf, ownDatabase, type Mode } from '#platform/database/server';
import { announceToApplication, OperatorError, secrets, settings } from '#platform/settings/server';
import { runEndings, whenStopping } from '#platform/stopping/server';
import { buildIfStale } from './build.ts';
import { firstAdministratorLink, loadDemonstration } from './composition.ts';
import { runScript, step } from './run-script.ts';
import { listen, loadApplication, type Listening } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
/**
 * A job that does not end in time is cut, and done again later; the database closes whole even after we left.
 */
const ENDING_LIMIT_MS = 6_000;
const leaving = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave());
process.on('disconnect', () => leave());
await runScript(async () => {
  try {
    await Promise.race([start(), stopped()]);
  } finally {
    leave();
    await runEndings(ENDING_LIMIT_MS);
  }
});

async function start(): Promise<void> {
  const began = performance.now();
  const wish = readWords(process.argv.slice(2));
  const { dataFolder } = settings();
  const building = build();
  heard(building);
  const [database, listening] = await Promise.all([openDatabase(), openDoor()]);
  secrets(dataFolder);
  // What a database holds is brought up to date only by code that builds. A new one is filled meanwhile.
  if ((await modeOf(database.url)) !== undefined) await building;
  const [mode] = await Promise.all([prepare(database.url, wish), building]);
  announceToApplication({ demonstration: mode === 'demonstration' });
  const application = await step('application', () => loadApplication(ROOT));
  whenStopping(() => listening.close());
  listening.answerWith(application);
  const address = settings().origin ?? `http://localhost:${listening.port}`;
  console.log(`Twiza answers at ${address} after ${seconds(began)} s. Ctrl-C stops it.`);
  if (mode === 'empty') await greetAdministrator(address);
  await database.lost;
  if (!leaving.signal.aborted)
    throw new OperatorError('The embedded database ended by itself. Start Twiza again.');
}

async function openDatabase() {
  return step('database', async ({ say }) => {
    const database = await ownDatabase('npm start');
    say(database.engine);
    whenStopping(() => database.close());
    return database;
  });
}

async function openDoor(): Promise<Listening> {
  const listening = await listen();
  whenStopping(() => listening.close());
  return listening;
}

async function build(): Promise<void> {
  await step('build', async ({ say }) => say((await buildIfStale(ROOT, leaving.signal)) ? 'made' : 'fresh'));
}

/** A build that fails while nobody waits for it is told when they do. */
function heard(building: Promise<void>): void {
  building.catch(() => undefined);
}

async function prepare(url: string, wish: Mode): Promise<Mode> {
  await step('schema', async ({ say }) => {
    const { applied } = await migrate({ url, root: ROOT });
    say(applied.length === 0 ? 'up to date' : `${applied.length} migrations applied`);
  });
  const mode = await modeOf(url);
  if (mode === 'demonstration' && wish === 'empty') {
    throw new OperatorError(
      'This database already holds the demonstration. For an empty register choose another folder: ' +
        'TWIZA_DATA=.twiza-empty npm start -- --empty',
    );
  }
  if (mode !== undefined) return mode;
  if (wish === 'empty') await beginMode(url, wish);
  else await step('demonstration', ({ tell }) => beginMode(url, wish, () => loadDemonstration(tell)));
  return wish;
}

async function greetAdministrator(address: string): Promise<void> {
  const link = await firstAdministratorLink(address);
  await closeDatabase();
  if (link !== undefined) console.log(`The first administrator signs in once, within a day, at:\n  ${link}`);
}

function readWords(words: readonly string[]): Mode {
  const unknown = words.find((word) => word !== '--empty');
  if (unknown === undefined) return words.length === 0 ? 'demonstration' : 'empty';
  throw new OperatorError(`npm start does not know ${unknown}. It knows --empty: npm start -- --empty`, {
    exitCode: 2,
  });
}

function leave(): void {
  leaving.abort();
}

async function stopped(): Promise<void> {
  await new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
