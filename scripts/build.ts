import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holdFile } from '#platform/database/server';
import { OperatorError } from '#platform/settings/server';

const SOURCES = ['src/**/*', 'static/**/*', 'package.json', 'package-lock.json', 'vite.config.ts'];
const NO_SOURCE = /\.(test\.ts|sql|md)$/;
const STAMP = 'build/.stamp';

/**
 * Builds the application when its sources changed since the last build; returns whether it did. Two who ask
 * at once wait for each other. Throws OperatorError when the build fails, after its own words.
 */
export async function buildIfStale(root: string, signal?: AbortSignal): Promise<boolean> {
  if (isFresh(root)) return false;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const release = await waitForTurn(join(root, '.cache', 'build.lock'));
  try {
    if (isFresh(root)) return false;
    rmSync(join(root, STAMP), { force: true });
    const fingerprint = fingerprintOf(root);
    await runVite(root, signal);
    writeFileSync(join(root, STAMP), fingerprint);
    return true;
  } finally {
    release();
  }
}

function isFresh(root: string): boolean {
  try {
    return readFileSync(join(root, STAMP), 'utf8') === fingerprintOf(root);
  } catch {
    return false;
  }
}

/** Names, sizes and times rather than contents: a thousand files take some milliseconds. */
function fingerprintOf(root: string): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).toSorted()) {
    if (NO_SOURCE.test(path)) continue;
    const { mtimeMs, size } = statSync(join(root, path));
    if (!statSync(join(root, path)).isDirectory()) hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function waitForTurn(file: string): Promise<() => void> {
  for (;;) {
    const release = holdFile(file);
    if (release !== undefined) return release;
    await pause(200);
  }
}

async function runVite(root: string, signal?: AbortSignal): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
  });
  const words: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(words));
  throw new OperatorError('The application could not be built: the lines above say where.');
}
