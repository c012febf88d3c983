import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { OperatorError } from '#platform/settings/server';

/** The embedded database, running in a process of its own. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Resolves when the process has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const ANSWER = z.union([z.object({ url: z.string() }), z.object({ taken: z.literal(true) })]);
/** The longest path a Unix socket may have is 103 bytes on macOS, 107 on Linux. */
const LONGEST_SOCKET_PATH = 100;
const SOCKET_NAME = '/.s.PGSQL.5432';
const STOP_LIMIT_MS = 10_000;

/**
 * Starts the embedded database of a data folder, which this process must have locked. It runs outside the
 * terminal's process group, so that Ctrl-C reaches only the parent, which stops it last; it also stops when
 * the parent is gone. Throws OperatorError when it cannot start.
 */
export async function startEmbedded(options: { readonly folder: string }): Promise<EmbeddedDatabase> {
  const socket = socketFolder(options.folder);
  const program = fileURLToPath(new URL('./database-process.ts', import.meta.url));
  const child = spawn(process.execPath, [program, join(options.folder, 'database'), socket.path], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve())).then(socket.remove);
  const answer = ANSWER.safeParse(await firstMessage(child, ended));
  if (answer.success && 'url' in answer.data) {
    child.unref();
    child.channel?.unref();
    return { url: answer.data.url, ended, stop: () => stop(child, ended) };
  }
  child.kill('SIGKILL');
  throw new OperatorError(
    answer.success
      ? `The database in ${options.folder} is still open in another process. Wait a moment and start again.`
      : `The embedded database in ${options.folder} could not be opened. Is the disk full, or not yours?`,
  );
}

function firstMessage(child: ChildProcess, ended: Promise<void>): Promise<unknown> {
  const message = new Promise((resolve) => child.once('message', resolve));
  const failure = new Promise((resolve) => child.once('error', resolve));
  return Promise.race([message, failure, ended]);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return ended;
  child.ref();
  if (child.connected) child.send('stop');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(patience);
}

function socketFolder(folder: string): { readonly path: string; remove(): void } {
  const near = join(folder, 'run');
  if (Buffer.byteLength(near + SOCKET_NAME) <= LONGEST_SOCKET_PATH)
    return { path: near, remove: () => undefined };
  const path = mkdtempSync(join(tmpdir(), 'twiza-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
