import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../migration/connect.ts';
import { lockFolder } from './lock-folder.ts';
import { startEmbedded, type EmbeddedDatabase } from './start-embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'twiza-embedded-'));
let owner: Owner;

beforeAll(async () => {
  owner = await ownInAnotherProcess();
  const client = await connect(owner.url);
  await client.query('create table kept (n int primary key)');
  await client.end();
});
afterAll(async () => {
  await owner.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('refuses a second owner of a folder, naming the first', () => {
  expect(() => lockFolder(folder, 'a second start')).toThrow(
    new RegExp(`^Process ${owner.pid} \\(a test\\) already uses`),
  );
});

test('keeps the folder and the socket to its owner', () => {
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o700);
});

test('starts again after its owner was killed outright, with all that was committed', async () => {
  const client = await connect(owner.url);
  for (let n = 0; n < 50; n++) await client.query('insert into kept values ($1)', [n]);
  await client.query('begin');
  await client.query('insert into kept values (999)');
  await owner.end('SIGKILL');
  await client.end().catch(() => undefined);
  owner = await ownInAnotherProcess();
  const again = await connect(owner.url);
  const { rows } = await again.query('select count(*)::int as n, max(n) as last from kept');
  await again.end();
  expect(rows).toEqual([{ n: 50, last: 49 }]);
});

test('starts again after its database process was killed outright', async () => {
  const { pid } = owner;
  await owner.killDatabase();
  owner = await ownInAnotherProcess();
  expect(owner.pid).not.toBe(pid);
});

test('lets a client that is cut inside a transaction disturb nobody', async () => {
  const cut = await connect(owner.url);
  await cut.query('begin');
  await cut.query('insert into kept values (1000)');
  Reflect.get(cut, 'connection').stream.destroy();
  const other = await connect(owner.url);
  const { rows } = await other.query('select count(*)::int as n from kept where n = 1000');
  await other.end();
  expect(rows).toEqual([{ n: 0 }]);
});

test('never runs a long statement of one client with the values of another', async () => {
  const pool = new pg.Pool({ connectionString: owner.url, max: 6 });
  const long = async (letter: string) => {
    const { rows } = await pool.query('select left($1::text, 1) as letter, length($1) as length', [
      letter.repeat(400_000),
    ]);
    return rows[0];
  };
  const short = async (n: number) => (await pool.query('select $1::int as n', [n])).rows[0];
  const asked = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? long('abcdef'[n % 6] ?? 'x') : short(n)));
  const answers = await Promise.all(asked);
  await pool.end();
  const expected = answers.map((_, n) =>
    n % 3 === 0 ? { letter: 'abcdef'[n % 6], length: 400_000 } : { n },
  );
  expect(answers).toEqual(expected);
});

test('finds a place for its socket when the folder has a long name', async () => {
  const long = join(folder, 'x'.repeat(110));
  const lock = lockFolder(long, 'a test');
  const embedded: EmbeddedDatabase = await startEmbedded({ folder: long });
  const client = await connect(embedded.url);
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await embedded.stop();
  lock.release();
});

interface Owner {
  readonly pid: number;
  readonly url: string;
  end(signal: NodeJS.Signals): Promise<void>;
  killDatabase(): Promise<void>;
}

const OWNING = `
  import { ownDatabase } from '#platform/database/server';
  const database = await ownDatabase('a test');
  console.log(database.url);
  setInterval(() => undefined, 1000);
  process.on('SIGTERM', async () => { await database.close(); process.exit(0); });
  await database.lost;
  process.exit(1);`;

async function ownInAnotherProcess(): Promise<Owner> {
  const env = { ...process.env, TWIZA_DATA: folder, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', OWNING], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [url] = await Promise.race([firstLine(child), exited.then((): string[] => [])]);
  if (url === undefined || child.pid === undefined) throw new Error('the owner did not start');
  return {
    pid: child.pid,
    url,
    async end(signal) {
      child.kill(signal);
      await exited;
    },
    async killDatabase() {
      process.kill(await databasePid(child.pid), 'SIGKILL');
      await exited;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string[]> {
  if (child.stdout === null) return [];
  for await (const line of createInterface({ input: child.stdout })) return [line];
  return [];
}

async function databasePid(parent: number | undefined): Promise<number> {
  const list = spawn('ps', ['-o', 'pid=', '--ppid', String(parent)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Number((await firstLine(list))[0]);
}
