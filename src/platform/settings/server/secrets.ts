import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error.ts';
import { settings } from './settings.ts';

/** Keys made once, on the first start, and kept in the data folder. Each is 32 random bytes. */
export interface Secrets {
  /** Seals what must be read again: the secret of a one-time-code application. */
  readonly sealing: Buffer;
}

const KEY_BYTES = 32;
const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === KEY_BYTES);
const SHAPE = z.object({ sealing: key });
const known = new Map<string, Secrets>();

/** The secrets of a data folder, made if there are none. Throws OperatorError when the file is damaged. */
export function secrets(folder: string = settings().dataFolder): Secrets {
  const held = known.get(folder) ?? readSecrets(folder);
  known.set(folder, held);
  return held;
}

function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  makeSecrets(folder, file);
  const parsed = SHAPE.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new OperatorError(
    `${file} is damaged. Put back the copy you keep of it. Without one, remove it: everybody signs in again.`,
  );
}

/** Written aside and linked into place, so that two first starts at once agree on one file. */
function makeSecrets(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const fresh = Object.fromEntries(
    Object.keys(SHAPE.shape).map((name) => [name, randomBytes(KEY_BYTES).toString('base64')]),
  );
  writeFileSync(draft, `${JSON.stringify(fresh, undefined, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    chmodSync(file, 0o600);
  } finally {
    rmSync(draft, { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
