import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './measuring/bench.ts';
import { freePort } from './measuring/served-application.ts';

const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 600_000;
const STAMP = ['build', '.stamp'];

/** `npm start` on an empty folder with nothing built, as after a clone, and again on the same folder. */
const start: Bench = {
  name: 'start',
  title:
    'npm start on the embedded database: from the command to the first page, first with building and loading, then again',
  async run({ root, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'twiza-bench-'));
    try {
      rmSync(join(root, ...STAMP), { force: true });
      tell('first start');
      const firstStartSeconds = await startedAndStopped(root, folder, tell);
      tell('restart');
      const restarts: number[] = [];
      for (let turn = 0; turn < 3; turn++) restarts.push(await startedAndStopped(root, folder));
      return { firstStartSeconds, restartSeconds: restarts.toSorted((a, b) => a - b)[1] ?? 0 };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
export default start;

/** Seconds from the start to the first page. */
async function startedAndStopped(
  root: string,
  folder: string,
  tell?: (note: string) => void,
): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), TWIZA_DATA: folder, DATABASE_URL: '', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  child.stdout?.on('data', (lines: Buffer) => tell?.(lines.toString().trim()));
  try {
    await firstPage(`http://127.0.0.1:${port}/`, () => child.exitCode);
    return (performance.now() - began) / 1000;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** While Twiza starts it answers 503. */
async function firstPage(address: string, exitCode: () => number | null): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until && exitCode() === null) {
    const status = await fetch(address).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error('npm start did not come to its first page');
}
