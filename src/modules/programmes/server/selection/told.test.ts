import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { ANONYMOUS, databaseScope, type Actor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { digestOf } from '../../selection/digest.ts';
import { rerun } from '../../selection/rerun.ts';
import { applicationFile } from '../application/application-file.ts';
import { officeReviews } from '../review/office-reviews.ts';
import { onInterestDeclared } from '../review/on-interest-declared.ts';
import { callOfOnePlace, juror, judged, sentFile } from '../test-files.ts';
import {
  APPLIES,
  NADIA,
  person,
  testProgrammes,
  useTestWords,
  type TestProgrammes,
} from '../test-programmes.ts';
import { adoptSelection } from './adopt-selection.ts';
import { declinePage } from './decline-page.ts';
import { publicResults } from './public-results.ts';
import { recordDecline } from './record-decline.ts';
import { runProof } from './run-proof.ts';
import { runSelection } from './run-selection.ts';
import { selectionPage } from './selection-page.ts';

const CLOSED = new Date('2025-01-15T15:30:00Z');
const MARKS = new Map([
  ['Coopérative Amane', 5],
  ['Coopérative Imouzzer', 4],
  ['Coopérative Targa', 3],
  ['Coopérative Ourika', 1],
]);
const JURORS = [juror(), juror()];
const files = new Map<string, Awaited<ReturnType<typeof sentFile>>>();
let at: TestProgrammes;
let call: string;
let run: string;

const asking = (actor: Actor) => ({ actor, db: at.db, now: CLOSED });
const doing = (actor: Actor) => at.call(actor, CLOSED);

beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  useReactions([onInterestDeclared]);
  call = await callOfOnePlace(at);
  for (const name of MARKS.keys()) files.set(name, await sentFile(at, call, { name }));
  await judged(at, { call, jurors: JURORS, marks: MARKS, now: CLOSED });
  const draw = { publicValue: '7-14-21', publicSource: 'Loterie' };
  const ran = await runSelection.perform(doing(NADIA), { call, version: 5, lot: 'lot-1', ...draw });
  if (!ran.ok) throw new Error(JSON.stringify(ran));
  run = ran.value.run;
});
afterAll(() => at.close());

/** The page of a file as who applied reads it. */
async function own(name: string) {
  const file = files.get(name);
  const khadija = person(APPLIES, { kind: 'organisation' }, file?.organisationId);
  const read = { application: file?.application };
  const answer = await applicationFile.ask(asking(khadija), read);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.result;
}

const SIGNED = '%PDF-1.7 procès-verbal signé';

async function adopt(paper: string) {
  const minutes = { minutesNumber: 'PV 3/2025', heldOn: '2025-01-15', signedBy: 'Présidente\nSecrétaire' };
  const content = Buffer.from(paper).toString('base64');
  return adoptSelection.perform(doing(NADIA), { run, ...minutes, fileName: 'pv.pdf', content });
}

test('two reviewers who sent their reviews at once both kept theirs', async () => {
  const seen = await officeReviews.ask(asking(NADIA), { call });
  const judged = seen.ok ? seen.value.files : [];
  expect(judged.map(({ sent, result }) => `${sent} ${result?.gap}`)).toEqual(Array(4).fill('2 0'));
});

test('before the minutes nobody is told, nothing is downloaded and nobody declines', async () => {
  expect(await own('Coopérative Ourika')).toBeUndefined();
  const khadija = person(APPLIES, { kind: 'organisation' }, files.get('Coopérative Ourika')?.organisationId);
  const rows = await inTransaction(
    databaseScope(khadija),
    (tx) => sql`select 1 from programmes.review`.execute(tx),
    at.db,
  );
  expect(rows.rows, 'what reviewers wrote').toEqual([]);
  expect(await runProof.ask(asking(ANONYMOUS), { run })).toMatchObject({ code: 'absent' });
  const declined = { application: files.get('Coopérative Amane')?.application, declinedOn: '2025-01-15' };
  expect(await recordDecline.perform(doing(NADIA), { run, ...declined, reason: 'Travaux' })).toMatchObject({
    code: 'not-adopted',
  });
});

test('minutes that are no paper adopt nothing; signed, they adopt once, for all to read', async () => {
  expect(await adopt('bonjour')).toMatchObject({ code: 'file-kind-unknown', field: 'content' });
  expect(await own('Coopérative Ourika')).toBeUndefined();
  expect(await adopt(SIGNED)).toMatchObject({ ok: true });
  expect(await adopt(SIGNED)).toMatchObject({ code: 'adopted-already' });
  const proof = await runProof.ask(asking(ANONYMOUS), { run });
  const sha256 = digestOf(SIGNED);
  expect(proof).toMatchObject({ value: { run: { signedFile: { name: 'pv.pdf', sha256 } } } });
});

test('each applicant reads her own result and why, the public only those chosen and waiting', async () => {
  expect(await own('Coopérative Amane')).toMatchObject({
    line: { outcome: 'selected', because: { kind: 'merit' } },
    of: 4,
  });
  expect(await own('Coopérative Imouzzer')).toMatchObject({ line: { outcome: 'waiting', waitingAt: 1 } });
  const why = { mark: 1, reason: 'vu dans le dossier' };
  const given = (await own('Coopérative Ourika'))?.reasons.map((one) => one.given);
  expect(given).toEqual([
    [why, why],
    [why, why],
    [why, why],
  ]);
  for (const { name } of JURORS) expect(JSON.stringify(await own('Coopérative Ourika'))).not.toContain(name);
  expect(await own('Coopérative Ourika')).toMatchObject({
    line: { outcome: 'refused', because: { kind: 'below-threshold' }, score: 2_000 },
    passMark: 5_000,
  });
  const results = await publicResults.ask(asking(ANONYMOUS), { call });
  const names = results.ok ? results.value[0]?.lines.map(({ nameFr }) => nameFr) : [];
  expect(names).toEqual(['Coopérative Amane', 'Coopérative Imouzzer', 'Coopérative Targa']);
  expect(JSON.stringify(results)).not.toContain('Ourika');
});

test('the published file, run again, gives the stored output to the byte', async () => {
  const proof = await runProof.ask(asking(ANONYMOUS), { run, again: 'true' });
  if (!proof.ok) throw new Error(proof.code);
  const { inputs, output, again } = proof.value;
  const done = rerun(inputs);
  if (!done.ok) throw new Error(done.code);
  expect(done.value.output).toBe(output);
  expect([done.value.inputsHash, done.value.outputHash]).toEqual([
    proof.value.run.inputsHash,
    proof.value.run.outputHash,
  ]);
  expect(again).toEqual({ outputHash: proof.value.run.outputHash, isSame: true });
  for (const name of MARKS.keys()) expect(inputs + output).not.toContain(name);
});

test('an award is declined: the next is called by the rule, told, and nobody is called twice', async () => {
  const [first, second] = ['Coopérative Amane', 'Coopérative Imouzzer'].map((name) => files.get(name));
  const decline = (application: string | undefined, declinedOn = '2025-01-15', actor: Actor = NADIA) =>
    recordDecline.perform(doing(actor), { run, application, declinedOn, reason: 'Déménagement' });
  const khadija = person(['record-decline'], { kind: 'organisation' }, first?.organisationId);
  expect(await decline(first?.application, '2025-01-15', khadija)).toMatchObject({ code: 'absent' });
  expect(await decline(first?.application, '2025-01-20')).toMatchObject({ code: 'day-in-future' });
  expect(await decline(first?.application, '2025-01-14')).toMatchObject({ code: 'declined-before' });
  expect(await decline(second?.application)).toMatchObject({ code: 'no-award' });
  const asked = await declinePage.ask(asking(NADIA), { run, application: first?.application });
  expect(asked).toMatchObject({
    value: { next: { outcome: 'called', line: { nameFr: 'Coopérative Imouzzer' } } },
  });
  expect(await decline(first?.application)).toMatchObject({ ok: true });
  expect(await decline(first?.application)).toMatchObject({ code: 'no-award' });
  expect(await own('Coopérative Imouzzer')).toMatchObject({
    succession: { declined: first?.application, called: second?.application },
  });
  const page = await selectionPage.ask(asking(NADIA), { run });
  expect(page.ok && page.value.lines.map(({ outcome }) => outcome)).toEqual([
    'selected',
    'waiting',
    'waiting',
    'refused',
  ]);
  expect(await decline(second?.application)).toMatchObject({ ok: true });
  expect(await own('Coopérative Targa')).toMatchObject({ succession: { outcome: 'called' } });
});
