import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { OperatorError } from '#platform/settings/server';
import {
  FILE_HEAD,
  FILE_PART,
  FILE_TAIL,
  HEADER,
  ROW,
  SEAL,
  TABLE_HEAD,
  TABLE_TAIL,
  type Piece,
} from './backup-format.ts';

const LINES_AT_ONCE = 500;

/** Writes lines as a backup. The file appears under its name only when it is whole and on the disk. */
export async function writeBackup(path: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = `${path}.part`;
  try {
    await pipeline(
      Readable.from(sealed(lines)),
      createGzip({ level: 5 }),
      createWriteStream(draft, { mode: 0o600 }),
    );
    const written = await open(draft, 'r+');
    await written.sync();
    await written.close();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Reads a backup piece by piece and checks every hash on the way. Throws OperatorError when the file is
 * missing, is not a backup, is cut or was changed; a reader must not trust anything before it has seen the
 * seal.
 */
export async function* readBackup(path: string): AsyncGenerator<Piece> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  const flow = pipeline(source, gunzip);
  flow.catch(() => undefined);
  const seal = createHash('sha256');
  const state: ReadState = { within: 'start', seal, tally: createHash('sha256'), count: 0 };
  try {
    for await (const line of linesOf(gunzip)) {
      yield readLine(line, state);
      if (!isSealed(state)) seal.update(line).update('\n');
    }
    await flow;
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    source.destroy();
  }
  if (!isSealed(state)) throw unreadable(path, undefined);
}

/** Only a line feed ends a line: other separators, which Node's own reader knows, may stand inside a text. */
async function* linesOf(source: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const text of source.setEncoding('utf8')) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

interface ReadState {
  within: 'start' | 'between' | 'table' | 'file' | 'sealed';
  readonly seal: Hash;
  tally: Hash;
  count: number;
}

function isSealed(state: ReadState): boolean {
  return state.within === 'sealed';
}

function readLine(line: string, state: ReadState): Piece {
  const json: unknown = JSON.parse(line);
  if (state.within === 'start') {
    state.within = 'between';
    return { kind: 'header', header: HEADER.parse(json) };
  }
  if (state.within === 'table') return readInTable({ line, json }, state);
  if (state.within === 'file') return readInFile(json, state);
  if (state.within === 'between') return readHead(json, state);
  throw new Error('something follows the seal');
}

function readHead(json: unknown, state: ReadState): Piece {
  const seal = SEAL.safeParse(json);
  if (seal.success) {
    if (seal.data.seal !== state.seal.digest('hex')) throw new Error('the seal is broken');
    state.within = 'sealed';
    return { kind: 'seal' };
  }
  Object.assign(state, { tally: createHash('sha256'), count: 0 });
  const table = TABLE_HEAD.safeParse(json);
  state.within = table.success ? 'table' : 'file';
  return table.success
    ? { kind: 'table', ...table.data }
    : { kind: 'file', path: FILE_HEAD.parse(json).file };
}

function readInTable({ line, json }: { line: string; json: unknown }, state: ReadState): Piece {
  if (Array.isArray(json)) {
    state.tally.update(line).update('\n');
    state.count += 1;
    return { kind: 'row', row: ROW.parse(json) };
  }
  const tail = TABLE_TAIL.parse(json);
  if (tail.rows !== state.count || tail.sha256 !== state.tally.digest('hex'))
    throw new Error('a table was changed');
  state.within = 'between';
  return { kind: 'table-end', ...tail };
}

function readInFile(json: unknown, state: ReadState): Piece {
  const part = FILE_PART.safeParse(json);
  if (part.success) {
    const bytes = Buffer.from(part.data.part, 'base64');
    state.tally.update(bytes);
    state.count += bytes.length;
    return { kind: 'part', bytes };
  }
  const tail = FILE_TAIL.parse(json);
  if (tail.bytes !== state.count || tail.sha256 !== state.tally.digest('hex'))
    throw new Error('a file was changed');
  state.within = 'between';
  return { kind: 'file-end' };
}

async function* sealed(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const seal = createHash('sha256');
  let waiting: string[] = [];
  const handOver = () => {
    const text = waiting.join('');
    seal.update(text);
    waiting = [];
    return text;
  };
  for await (const line of lines) {
    waiting.push(`${line}\n`);
    if (waiting.length >= LINES_AT_ONCE) yield handOver();
  }
  yield handOver();
  yield `${JSON.stringify({ seal: seal.digest('hex') })}\n`;
}

function unreadable(path: string, cause: unknown): OperatorError {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  const sentence =
    code === 'ENOENT' || code === 'EISDIR'
      ? `There is no backup at ${path}.`
      : `${path} is not a whole backup of Twiza: cut or changed. Nothing was restored: take another copy.`;
  return new OperatorError(sentence, { cause });
}
