import { afterAll, beforeAll, expect, test } from 'vitest';
import { useReactions } from '#platform/operation/server';
import {
  NADIA,
  APPLIES,
  person,
  testProgrammes,
  useTestWords,
  type TestProgrammes,
} from '../test-programmes.ts';
import { callOfOnePlace, judged, juror, sentFile } from '../test-files.ts';
import { adoptSelection } from '../selection/adopt-selection.ts';
import { onApplicationWithdrawn } from '../selection/on-application-withdrawn.ts';
import { publicResults } from '../selection/public-results.ts';
import { runSelection } from '../selection/run-selection.ts';
import { applicationFile } from './application-file.ts';
import { withdrawApplication } from './withdraw-application.ts';

const CLOSED = new Date('2025-01-15T15:30:00Z');
const NAMES = ['Coopérative Amane', 'Coopérative Imouzzer', 'Coopérative Targa', 'Coopérative Ourika'];
const MARKS = new Map(NAMES.map((name, at) => [name, 5 - at]));
const files = new Map<string, Awaited<ReturnType<typeof sentFile>>>();
let at: TestProgrammes;
let call: string;
beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  useReactions([onApplicationWithdrawn]);
  call = await callOfOnePlace(at);
  for (const name of NAMES) files.set(name, await sentFile(at, call, { name }));
  await judged(at, { call, jurors: [juror(), juror()], marks: MARKS, now: CLOSED });
});
afterAll(() => at.close());

async function run() {
  const draw = { publicValue: '7-14-21', publicSource: 'Loterie' };
  const ran = await runSelection.perform(at.call(NADIA, CLOSED), { call, version: 5, lot: 'lot-1', ...draw });
  if (!ran.ok) throw new Error(JSON.stringify(ran));
  return ran.value.run;
}

function adopt(chosen: string) {
  const minutes = { minutesNumber: 'PV 3/2025', heldOn: '2025-01-15', signedBy: 'Présidente' };
  return adoptSelection.perform(at.call(NADIA, CLOSED), { run: chosen, ...minutes });
}

const presidentOf = (name: string) => {
  const verbs = [...APPLIES, 'withdraw-application'];
  return person(verbs, { kind: 'organisation' }, files.get(name)?.organisationId);
};

async function fileOf(name: string) {
  const { application } = files.get(name) ?? {};
  const seen = await applicationFile.ask(
    { actor: presidentOf(name), db: at.db, now: CLOSED },
    { application },
  );
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
}

async function withdraws(name: string, { now = CLOSED, by = name, reason = 'Nous déménageons' } = {}) {
  const { application } = files.get(name) ?? {};
  const { version } = (await fileOf(name)).application;
  const input = { application, version, reason };
  return withdrawApplication.perform(at.call(presidentOf(by), now), input);
}

test('an open call asks to take the file back instead; nobody gives up the file of another', async () => {
  const open = new Date('2025-01-10T10:00:00Z');
  const another = await callOfOnePlace(at);
  files.set('Coopérative Tigmi', await sentFile(at, another, { name: 'Coopérative Tigmi' }));
  expect(await withdraws('Coopérative Tigmi', { now: open })).toMatchObject({ code: 'take-back-instead' });
  const other = await withdraws('Coopérative Targa', { by: 'Coopérative Ourika' });
  expect(other).toMatchObject({ code: 'absent' });
  const silent = await withdraws('Coopérative Targa', { reason: '' });
  expect(silent).toMatchObject({ fields: { reason: 'name-too-short' } });
});

test('a file given up is chosen no more: a run that has it is not adopted, the next is', async () => {
  const before = await run();
  expect(await withdraws('Coopérative Amane')).toMatchObject({ ok: true });
  expect(await withdraws('Coopérative Amane')).toMatchObject({ code: 'application-not-sent' });
  expect(await adopt(before)).toMatchObject({ code: 'file-withdrawn' });
  expect(await adopt(await run())).toMatchObject({ ok: true });
  expect((await fileOf('Coopérative Imouzzer')).result).toMatchObject({ line: { outcome: 'selected' } });
});

test('who was awarded declines herself: the next is called, passing over who gave up waiting', async () => {
  expect((await fileOf('Coopérative Targa')).result).toMatchObject({ line: { waitingAt: 1 } });
  expect(await withdraws('Coopérative Targa')).toMatchObject({ ok: true });
  expect(await withdraws('Coopérative Imouzzer')).toMatchObject({ ok: true });
  const { application, result } = await fileOf('Coopérative Imouzzer');
  expect(application).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Nous déménageons' });
  expect(result?.succession).toMatchObject({
    declined: files.get('Coopérative Imouzzer')?.application,
    outcome: 'nobody-waits',
  });
  const results = await publicResults.ask({ actor: NADIA, db: at.db, now: CLOSED }, { call });
  expect(results.ok && results.value).toHaveLength(1);
});
