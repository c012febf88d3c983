import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** A Twiza of its own: its port, its data folder, its process. */
export interface RunningTwiza {
  readonly origin: string;
  readonly dataFolder: string;
  /** What it has printed. */
  said(): string;
  /** Runs another script of the house on the same data, and returns what it prints. */
  script(name: string, ...words: string[]): Promise<string>;
  /** Ends it as a power cut does: without a word. */
  kill(): Promise<void>;
  /** Starts it again on the same folder. */
  startAgain(): Promise<void>;
  /** Ends it calmly and removes its folder. */
  end(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '..', '..');
/** The demonstration takes half a minute on a quiet machine, and minutes on a very busy one. */
const PATIENCE_MS = 10 * 60_000;
const CALM_END_MS = 30_000;

/** Starts Twiza in a fresh folder and waits until it answers. `words` are those of `npm start`. */
export async function startTwiza(...words: string[]): Promise<RunningTwiza> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'twiza-journey-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const settings = {
    ...env,
    PORT: String(port),
    TWIZA_DATA: dataFolder,
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
    TWIZA_REQUESTS_PER_MINUTE: '100000',
  };
  let running = run('start', words, settings);
  await answering(origin, running);
  return {
    origin,
    dataFolder,
    said: () => running.said(),
    async script(name, ...more) {
      const other = run(name, more, settings);
      await other.ended;
      if (other.child.exitCode === 0) return other.said();
      throw new Error(`scripts/${name}.ts failed: ${other.said()}`);
    },
    async kill() {
      running.child.kill('SIGKILL');
      await running.ended;
    },
    async startAgain() {
      running = run('start', words, settings);
      await answering(origin, running);
    },
    async end() {
      running.child.kill('SIGTERM');
      const calm = await Promise.race([running.ended.then(() => true), wait(CALM_END_MS, false)]);
      if (!calm) running.child.kill('SIGKILL');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  said(): string;
}

function run(script: string, words: readonly string[], settings: NodeJS.ProcessEnv): Run {
  const path = join(ROOT, 'scripts', `${script}.ts`);
  const child = spawn(process.execPath, [path, ...words], {
    cwd: ROOT,
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return { child, ended, said: () => said };
}

async function answering(origin: string, running: Run): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 500) {
    if (running.child.exitCode !== null) throw new Error(`Twiza ended while starting.\n${running.said()}`);
    if (await answers(origin)) return;
    await wait(500);
  }
  throw new Error(`Twiza did not answer at ${origin}.\n${running.said()}`);
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise<unknown>((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
