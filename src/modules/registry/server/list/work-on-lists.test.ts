import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { reactions } from '#modules/observatory/server';
import { useReactions } from '#platform/operation/server';
import type { PersonActor } from '#platform/operation';
import { announceToApplication } from '#platform/settings/server';
import { applyImport } from './apply-import.ts';
import { bringList } from './bring-list.ts';
import { importRun } from './import-run.ts';
import { onEntryChanged } from '../directory/on-entry-changed.ts';
import { refusedLines } from './refused-lines.ts';
import { undoImport } from './undo-import.ts';
import { workOn } from './work-on-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'twiza-lists-'));
const office = newId<'organisation'>();
let [database, db]: [TestDatabase | undefined, Db | undefined] = [undefined, undefined];

beforeAll(async () => {
  useReactions([onEntryChanged, ...reactions]);
  process.env.TWIZA_DATA = folder;
  database = await testDatabase();
  announceToApplication({ databaseUrl: database.url });
  db = openPool(database.url);
});
afterAll(async () => {
  await closeDatabase();
  await db?.destroy();
  await database?.close();
  rmSync(folder, { recursive: true });
});

/** Brahim keeps the register of the whole country for this test. */
const brahim: PersonActor = {
  kind: 'person',
  personId: newId(),
  mandateId: newId(),
  name: 'Brahim',
  role: 'register-officer',
  verbs: new Set(
    ['bring-list', 'apply-import', 'undo-import', 'import-run', 'refused-lines'].map(
      (verb) => `registry.${verb}`,
    ),
  ),
  reach: { kind: 'everything' },
  onBehalfOf: office,
};
const call = () => ({ actor: brahim, trace: 'test' });

async function bring(fileName: string, bytes: Uint8Array) {
  const content = Buffer.from(bytes).toString('base64');
  const brought = await bringList.perform(call(), { fileName, content });
  if (!brought.ok) throw new Error(brought.code);
  await workOn(brought.value);
  return brought.value;
}

async function runOf(importId: string) {
  const answer = await importRun.ask({ actor: brahim }, { import: importId });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.run;
}

async function everyRow(): Promise<unknown> {
  const found = await sql`select (select count(*) from registry.cooperative) as entries,
    (select count(*) from registry.identifier_holder) as holders,
    (select count(*) from registry.directory_line) as lines,
    (select sum(members) from registry.standing where counted) as members,
    (select count(*) from platform.fact) as waiting,
    (select sum(cooperatives) from observatory.day_change) as figures`.execute(db ?? fail());
  return found.rows[0];
}

function fail(): never {
  throw new Error('the database is open');
}

const ROWS = Array.from(
  { length: 1_500 },
  (_, at) =>
    `Coopérative Numéro ${at};تعاونية رقم ${at};M'rirt;Khénifra;Artisanat;15/08/2020;${10 + (at % 5)};${5 + (at % 3)};RL${at};Khénifra`,
);
const HEADER =
  'Nom de la coopérative;الاسم بالعربية;Commune;Province;Secteur;Date de création;Adhérents;Femmes;N° registre local;Tribunal';
const LIST = new TextEncoder().encode(
  [HEADER, ...ROWS, 'Sans lieu;;Nulle-Part;;Artisanat;15/08/2020;9;9;;'].join('\n'),
);

test('a list is read, taken in, changes nothing when brought again, and is undone as a whole', async () => {
  const before = await everyRow();
  const first = await bring('liste.csv', LIST);
  expect(await runOf(first.importId)).toMatchObject({ state: 'preview', rowsTotal: 1_501 });
  expect(await everyRow()).toEqual(before);

  expect(await applyImport.perform(call(), { import: first.importId })).toMatchObject({ ok: true });
  await workOn(first);
  expect(await runOf(first.importId)).toMatchObject({
    state: 'imported',
    rowsCreated: 1_500,
    rowsRefused: 1,
  });
  const after = await everyRow();
  expect(after).toMatchObject({ entries: 1_500, lines: 1_500, waiting: 0, figures: 1_500 });

  const again = await bring('liste.csv', LIST);
  await applyImport.perform(call(), { import: again.importId });
  await workOn(again);
  expect(await runOf(again.importId)).toMatchObject({ rowsCreated: 0, rowsUpdated: 0, rowsUnchanged: 1_500 });
  expect(await everyRow()).toEqual(after);

  const bad = await refusedLines.ask({ actor: brahim }, { import: first.importId });
  expect(bad.ok && bad.value.lines.map(({ problems }) => problems[0]?.code)).toEqual(['commune-unknown']);

  expect(await undoImport.perform(call(), { import: first.importId })).toMatchObject({ ok: true });
  await workOn(first);
  expect(await runOf(first.importId)).toMatchObject({ state: 'undone' });
  expect(await everyRow()).toMatchObject({ entries: 0, holders: 0, lines: 0, waiting: 0, figures: 0 });
});

test('a list of an office, as it really is, is understood', async () => {
  const sample = 'tests/fixtures/lists/artisanat-khenifra.xlsx';
  const brought = await bring('khenifra.xlsx', readFileSync(sample));
  const run = await runOf(brought.importId);
  expect(run.state).toBe('preview');
  expect(run.mapping).toContain('commune');
});

test('the list of another office is absent', async () => {
  const brought = await bring('liste.csv', LIST);
  const stranger = { ...brahim, onBehalfOf: asId<'organisation'>(newId<'organisation'>()) };
  const answer = await importRun.ask({ actor: stranger }, { import: brought.importId });
  expect(answer).toMatchObject({ ok: false, code: 'absent' });
});

test('a list that says another address opens a task, once, and takes it away when it is undone', async () => {
  const head = 'Nom de la coopérative;Commune;Province;Secteur;Date de création;Adresse';
  const said = (street: string) => {
    const rows = [1, 2].map((at) => `Coopérative Tanit ${at};M'rirt;Khénifra;Artisanat;15/08/2020;${street}`);
    return new TextEncoder().encode([head, ...rows].join('\n'));
  };
  const first = await bring('une.csv', said('Rue des Tisserands'));
  await applyImport.perform(call(), { import: first.importId });
  await workOn(first);
  expect(await spoken()).toEqual({ words: 0, tasks: 0 });
  const other = await bring('autre.csv', said('Avenue Hassan II'));
  await applyImport.perform(call(), { import: other.importId });
  await workOn(other);
  expect(await spoken()).toEqual({ words: 4, tasks: 2 });
  const same = await bring('encore.csv', said('Avenue Hassan II'));
  await applyImport.perform(call(), { import: same.importId });
  await workOn(same);
  expect(await spoken()).toEqual({ words: 4, tasks: 2 });
  await undoImport.perform(call(), { import: other.importId });
  await workOn(other);
  expect(await spoken()).toEqual({ words: 2, tasks: 0 });
});

async function spoken(): Promise<unknown> {
  const found = await sql`select (select count(*) from registry.assertion) as words,
    (select count(*) from registry.task where ended_on is null) as tasks`.execute(db ?? fail());
  return found.rows[0];
}
