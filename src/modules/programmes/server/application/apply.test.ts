import { afterAll, beforeAll, expect, test } from 'vitest';
import { declareHeadcount, registerCooperative } from '#modules/registry/server';
import { SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import {
  APPLIES,
  NADIA,
  NOON,
  openedCall,
  person,
  testProgrammes,
  useTestWords,
  type TestProgrammes,
} from '../test-programmes.ts';
import { applicationFile } from './application-file.ts';
import { applicationPaper } from './application-paper.ts';
import { attachDocument } from './attach-document.ts';
import { keepApplication } from './keep-application.ts';
import { myApplications } from './my-applications.ts';
import { officeApplications } from './office-applications.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';
import { takeBackApplication } from './take-back-application.ts';

let at: TestProgrammes;
let targant: PersonActor['onBehalfOf'];
let khadija: Actor;
let call: string;

beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  targant = await registered('Taytmatin n’Targant', { women: '12', men: '8' });
  khadija = person(APPLIES, { kind: 'organisation' }, targant);
  call = await openedCall(at, 'indh-p3');
});
afterAll(() => at.close());

async function registered(
  nameFr: string,
  counts: { women: string; men: string },
): Promise<PersonActor['onBehalfOf']> {
  const answer = await registerCooperative.perform(at.call(SYSTEM), {
    kind: 'cooperative',
    nameFr,
    nameAr: nameFr,
    communeCode: '05.301.03.07',
    sector: 'artisanat',
    registeredOn: '2020-03-10',
    filedDay: '2020-03-10',
    ...counts,
  });
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer)}`);
  return answer.value.organisationId;
}

async function started(actor: Actor = khadija, cooperative = targant): Promise<string> {
  const known = await myApplications.ask({ actor, db: at.db, now: NOON }, { cooperative });
  const file = known.ok ? known.value.files.find(({ callId }) => callId === call) : undefined;
  if (file !== undefined) return file.applicationId;
  const answer = await startApplication.perform(at.call(actor), { cooperative, call, lot: 'lot-1' });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.application;
}

async function seen(application: string, actor: Actor = khadija) {
  const answer = await applicationFile.ask({ actor, db: at.db, now: NOON }, { application });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

async function keep(application: string, part: string, boxes: readonly (readonly [string, string])[]) {
  const { version } = (await seen(application)).application;
  return keepApplication.perform(at.call(khadija), { application, version, part, boxes });
}

const PLAN = (indh: string, cash: string, kind: string): [string, string][] => [
  ['cash_INDH', indh],
  ['cash_holder', cash],
  ['kind_holder', kind],
  ['cash_partner', ''],
];

async function filled(): Promise<string> {
  const application = await started();
  await keep(application, 'project', [
    ['project_title', 'Un métier large'],
    ['project_summary', 'Tisser des tapis de trois mètres'],
  ]);
  await keep(application, 'part1', [['q3', 'yes']]);
  await keep(application, 'budget', [
    ['budget_lines.0.line_label', 'Métier'],
    ['budget_lines.0.line_amount', '200 000'],
  ]);
  await keep(application, 'funding', PLAN('120000', '40000', '40000'));
  for (const question of ['q2', 'q4', 'q5']) {
    const { version } = (await seen(application)).application;
    const content = Buffer.from('%PDF-1.7 lettre').toString('base64');
    const sent = { application, version, part: 'part1', question, fileName: 'lettre.pdf', content };
    expect(await attachDocument.perform(at.call(khadija), sent)).toMatchObject({ ok: true });
  }
  return application;
}

async function submit(application: string, now = NOON) {
  const { version } = (await seen(application)).application;
  return submitApplication.perform(at.call(khadija, now), { application, version });
}

test('Khadija sees what her cooperative meets, and Omar and a neighbour see nothing', async () => {
  const mine = await myApplications.ask({ actor: khadija, db: at.db, now: NOON }, { cooperative: targant });
  expect(mine.ok && mine.value.calls[0]?.eligibility.every(({ holds }) => holds)).toBe(true);
  const application = await started();
  for (const actor of [person(APPLIES, { kind: 'organisation' }), person([], { kind: 'organisation' })]) {
    const looked = await applicationFile.ask({ actor, db: at.db, now: NOON }, { application });
    expect(looked).toMatchObject({ ok: false });
    const start = { cooperative: targant, call, lot: 'lot-1' };
    expect(await startApplication.perform(at.call(actor), start)).toMatchObject({ ok: false });
  }
});

test('a file is kept as typed, says what is missing, and is not sent before', async () => {
  const application = await started();
  await keep(application, 'budget', [['budget_lines.0.line_amount', 'deux cents']]);
  const { application: kept, readiness } = await seen(application);
  expect(kept.answers).toMatchObject({ budget_lines: [{ line_amount: 'deux cents' }] });
  const missing = readiness.missing.map(({ path }) => path);
  expect(missing).toEqual(expect.arrayContaining(['q2', 'q3', 'q4', 'q5', 'budget_lines.0.line_amount']));
  expect(await submit(application)).toMatchObject({ code: 'answers-missing' });
});

test('the plan must add up and keep the rules of the call', async () => {
  const application = await filled();
  await keep(application, 'funding', PLAN('120000', '40000', '30000'));
  expect(await submit(application)).toMatchObject({ code: 'plan-unbalanced' });
  await keep(application, 'funding', PLAN('120000', '30000', '50000'));
  expect(await submit(application)).toMatchObject({ code: 'funding-against-rules' });
  const { readiness } = await seen(application);
  expect(readiness.funding.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual([
    'inKind(holder) <= 50 % of contribution(holder)',
  ]);
});

test('sent, a file is frozen with what the register said, and its receipt prints with its time', async () => {
  const application = await filled();
  expect(await submit(application)).toMatchObject({ ok: true });
  const { application: sent, call: of, terms } = await seen(application);
  expect(sent).toMatchObject({ state: 'submitted', amount: 12_000_000, groups: ['g1'] });
  expect(sent.submittedAt).toEqual(NOON);
  expect(sent.facts).toMatchObject({ members: 20, women: 12, women_share: 0.6 });
  expect(await keep(application, 'project', [])).toMatchObject({ code: 'application-sent' });
  for (const locale of ['fr', 'ar'] as const) {
    const { body } = await applicationPaper({ application: sent, call: of, terms, locale, now: NOON });
    expect(new TextDecoder('latin1').decode(body.slice(0, 5))).toBe('%PDF-');
  }
  await declareHeadcount.perform(at.call(SYSTEM), {
    cooperative: targant,
    day: '2024-12-31',
    women: '1',
    men: '9',
  });
  expect((await seen(application)).facts).toMatchObject({ women: 12 });
  const office = await officeApplications.ask({ actor: NADIA, db: at.db, now: NOON }, { call });
  expect(office.ok && office.value.files.map(({ number }) => number)).toEqual([sent.number]);
});

test('late is impossible: at the hour itself nothing is sent, kept or taken back any more', async () => {
  const application = await started();
  const [before, late] = [new Date('2025-01-15T15:29:59Z'), new Date('2025-01-15T15:30:00Z')];
  const { version } = (await seen(application)).application;
  const back = (now: Date) => takeBackApplication.perform(at.call(khadija, now), { application, version });
  expect(await back(late)).toMatchObject({ code: 'call-closed' });
  expect(await back(before)).toMatchObject({ ok: true });
  expect(await submit(application, late)).toMatchObject({ code: 'call-closed' });
});

test('Fatima assists a group in her reach, and it is recorded; nobody applies twice for a lot', async () => {
  const fatima = person(APPLIES, { kind: 'place', place: '05' });
  const other = await registered('Coopérative Asif', { women: '6', men: '0' });
  const application = await started(fatima, other);
  expect((await seen(application, fatima)).application.assistedBy).toBe('Nadia');
  const twice = { cooperative: other, call, lot: 'lot-1' };
  expect(await startApplication.perform(at.call(fatima), twice)).toMatchObject({ code: 'applied-already' });
  const elsewhere = person(APPLIES, { kind: 'place', place: '06' });
  expect(await startApplication.perform(at.call(elsewhere), twice)).toMatchObject({ code: 'absent' });
});

test('who does not meet a condition is told which, and cannot send', async () => {
  const men = await registered('Coopérative Tagounite', { women: '1', men: '9' });
  const hassan = person(APPLIES, { kind: 'organisation' }, men);
  const application = await started(hassan, men);
  const { readiness, application: file } = await seen(application, hassan);
  expect(readiness.eligibility.filter(({ holds }) => !holds)).toMatchObject([
    { rule: 'women_and_youth_share > 30 %', facts: [{ name: 'women_and_youth_share', value: 0.1 }] },
  ]);
  const sent = await submitApplication.perform(at.call(hassan), { application, version: file.version });
  expect(sent).toMatchObject({ code: 'not-eligible' });
});
