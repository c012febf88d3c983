import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OperatorError } from '#platform/settings/server';
import { connect } from '../migration/connect.ts';
import { testDatabase, testServer, type TestDatabase } from '../test-database.ts';
import { openDump, prepareTestSource } from '../test-snapshot.ts';
import { backUp } from './back-up.ts';
import { contentsOf } from './contents.ts';
import { fill, ODD, plant } from './planted.sql.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'twiza-backup-'));
const path = join(folder, 'kept.backup');
const filesFolder = join(folder, 'files');
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  source = await testDatabase();
  target = await testDatabase();
  await plant(source.url);
  await plant(target.url);
  await fill(source.url);
  mkdirSync(join(filesFolder, 'ab'), { recursive: true });
  writeFileSync(
    join(filesFolder, 'ab', 'statutes.pdf'),
    Buffer.from(Array.from({ length: 200_000 }, (_, n) => n % 251)),
  );
  writeFileSync(join(filesFolder, 'empty'), '');
});
afterAll(async () => {
  await source.close();
  await target.close();
  rmSync(folder, { recursive: true, force: true });
});

test('carries every row and file to another database, hash for hash', async () => {
  const before = await contentsOf(source.url);
  expect(await backUp({ url: source.url, path, filesFolder })).toEqual({ ...before, files: 2 });
  const restored = join(folder, 'restored');
  mkdirSync(restored);
  writeFileSync(join(restored, 'of-another-time'), 'x');
  expect(await restore({ url: target.url, path, filesFolder: restored })).toMatchObject({
    sha256: before.sha256,
    files: 2,
  });
  expect(await contentsOf(target.url)).toEqual(before);
  expect(readdirSync(restored, { recursive: true }).toSorted()).toEqual(['ab', 'ab/statutes.pdf', 'empty']);
  expect(readFileSync(join(restored, 'ab', 'statutes.pdf'))).toEqual(
    readFileSync(join(filesFolder, 'ab', 'statutes.pdf')),
  );
});

test('keeps what text alone would lose: line separators, JSON null, arrays, microseconds', async () => {
  await backUp({ url: source.url, path });
  await restore({ url: target.url, path });
  const client = await connect(target.url);
  const { rows } = await client.query(
    `select verbs, answer::text as answer, name_ar, capital::text as capital, photo::text as photo, initial,
       seen_at = '2024-06-01 11:00:00.123456+00' as precise from planted.holder where place = 'a'`,
  );
  await client.end();
  expect(rows).toEqual([
    {
      verbs: ['a,b', '"', '', '{}', 'NULL'],
      answer: 'null',
      name_ar: ODD,
      capital: '9007199254740993',
      photo: '\\x00ff',
      initial: 'T',
      precise: true,
    },
  ]);
});

test('puts the constraints back, and they are checked', async () => {
  await backUp({ url: source.url, path });
  await restore({ url: target.url, path });
  const client = await connect(target.url);
  await expect(client.query("update planted.holder set place = 'none'")).rejects.toThrow(/holder_place_fkey/);
  await expect(client.query('delete from planted.event where event_id = 9')).rejects.toThrow(
    /event_corrected/,
  );
  await client.end();
});

test('refuses a file cut anywhere, and changes nothing', async () => {
  await backUp({ url: source.url, path, filesFolder });
  const whole = readFileSync(path);
  const before = await contentsOf(target.url);
  for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
    const cut = join(folder, 'cut.backup');
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)));
    await expect(restore({ url: target.url, path: cut, filesFolder })).rejects.toThrow(OperatorError);
  }
  expect(await contentsOf(target.url)).toEqual(before);
});

test('refuses a file in which one letter was changed or one line removed', async () => {
  await backUp({ url: source.url, path });
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  const lines = text.split('\n');
  for (const changed of [
    text.replace('Tazenakht', 'Tazenakhx'),
    lines.toSpliced(-4, 1).join('\n'),
    lines.slice(0, -2).join('\n'),
  ]) {
    const other = join(folder, 'changed.backup');
    writeFileSync(other, gzipSync(changed));
    await expect(restore({ url: target.url, path: other })).rejects.toThrow(/not a whole backup/);
  }
});

test('refuses what is no backup, or not there', async () => {
  const other = join(folder, 'picture.png');
  writeFileSync(other, 'not a backup');
  await expect(restore({ url: target.url, path: other })).rejects.toThrow(/not a whole backup/);
  await expect(restore({ url: target.url, path: join(folder, 'nowhere') })).rejects.toThrow(
    /There is no backup at/,
  );
});

test('refuses a backup of another schema, and changes nothing', async () => {
  await backUp({ url: source.url, path });
  const client = await connect(target.url);
  const before = await contentsOf(target.url);
  await client.query("insert into platform.migration values ('2099-01-01-1-later.sql', 'x', '2099-01-01')");
  await expect(restore({ url: target.url, path })).rejects.toThrow(/made by an older Twiza/);
  await client.query("delete from platform.migration where what = '2099-01-01-1-later.sql'");
  await client.end();
  expect(await contentsOf(target.url)).toEqual(before);
});

test('leaves no half-written file when the database goes away', async () => {
  const gone = join(folder, 'gone.backup');
  await expect(backUp({ url: 'postgres://postgres@localhost:1/none', path: gone })).rejects.toThrow(
    OperatorError,
  );
  expect(readdirSync(folder).filter((name) => name.startsWith('gone'))).toEqual([]);
});

test.skipIf(testServer() === undefined)(
  'carries rows from the embedded database to PostgreSQL and back',
  async () => {
    const made = await prepareTestSource({ root: process.cwd() });
    if (!('dump' in made)) throw new Error('the embedded engine restores a dump');
    const [first, last] = [await openDump(made.dump), await openDump(made.dump)];
    await plant(first.url);
    await plant(last.url);
    await fill(first.url);
    const contents = await contentsOf(first.url);
    await backUp({ url: first.url, path });
    expect(await restore({ url: target.url, path })).toMatchObject(contents);
    await backUp({ url: target.url, path });
    expect(await restore({ url: last.url, path })).toMatchObject(contents);
    expect(await contentsOf(last.url)).toEqual(contents);
    await first.close();
    await last.close();
  },
);
