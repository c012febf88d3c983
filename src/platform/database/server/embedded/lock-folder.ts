import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { OperatorError } from '#platform/settings/server';

/** The right to be the only owner of a data folder. */
export interface FolderLock {
  /** Lets other processes know who owns the folder and where its database answers. */
  tell(facts: { readonly databaseUrl: string }): void;
  release(): void;
}

/** What an owner says of itself. */
export type Owner = z.infer<typeof OWNER>;

const OWNER = z.object({ pid: z.number(), work: z.string(), databaseUrl: z.string().optional() });
const OWNER_FILE = 'owner.json';
/** Somebody who only asks whether the folder is owned holds the lock for less than this. */
const GLANCE_MS = 250;

/**
 * Takes the data folder for this process, or throws an OperatorError that names the owner. Two owners of one
 * folder would lose data without any error.
 *
 * The lock is one the operating system holds (an exclusive lock on `owner.lock`, by way of SQLite, the only
 * file lock that comes with Node). It ends with the process however the process ends, so there is never a
 * stale one to judge by its pid; and it holds between containers that share a folder, where pids mean
 * nothing. `owner.json` only tells who it is.
 */
export function lockFolder(folder: string, work: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const unlock = holdFile(join(folder, 'owner.lock'), GLANCE_MS);
  if (unlock === undefined) throw taken(folder, readOwner(folder));
  const tell = (facts: { readonly databaseUrl?: string }) =>
    writeOwner(folder, { pid: process.pid, work, ...facts });
  tell({});
  return {
    tell,
    release() {
      rmSync(join(folder, OWNER_FILE), { force: true });
      unlock();
    },
  };
}

/** Whether some process owns the folder now. */
export function isOwned(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = holdFile(join(folder, 'owner.lock'));
  unlock?.();
  return unlock === undefined;
}

/** Who owns the folder, as it told; undefined when nobody told. Only true while the folder is owned. */
export function readOwner(folder: string): Owner | undefined {
  try {
    return OWNER.parse(JSON.parse(readFileSync(join(folder, OWNER_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Holds an exclusive lock on a file until the returned function is called or the process ends; undefined when
 * held.
 */
export function holdFile(file: string, waitMilliseconds = 0): (() => void) | undefined {
  const handle = new DatabaseSync(file, { timeout: waitMilliseconds });
  try {
    handle.exec('begin exclusive');
    return () => handle.close();
  } catch (error) {
    handle.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  const BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
}

function writeOwner(folder: string, owner: Owner): void {
  const draft = join(folder, `${OWNER_FILE}.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  renameSync(draft, join(folder, OWNER_FILE));
}

function taken(folder: string, owner: Owner | undefined): OperatorError {
  const who = owner === undefined ? 'Another process' : `Process ${owner.pid} (${owner.work})`;
  return new OperatorError(
    `${who} already uses the data folder ${folder}. Stop it first, or choose another folder with TWIZA_DATA.`,
  );
}
