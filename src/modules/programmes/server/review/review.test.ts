import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type Actor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { officeApplications } from '../application/office-applications.ts';
import { adoptSelection } from '../selection/adopt-selection.ts';
import { minutesPaper } from '../selection/minutes-paper.ts';
import { publicResults } from '../selection/public-results.ts';
import { runSelection } from '../selection/run-selection.ts';
import { selectionPage } from '../selection/selection-page.ts';
import { juror, sentFile } from '../test-files.ts';
import {
  NADIA,
  NOON,
  openedCall,
  testProgrammes,
  useTestWords,
  type TestProgrammes,
} from '../test-programmes.ts';
import { addPanelMember } from './add-panel-member.ts';
import { assignReviews } from './assign-reviews.ts';
import { declareInterest } from './declare-interest.ts';
import { myReviews } from './my-reviews.ts';
import { officeReviews } from './office-reviews.ts';
import { onInterestDeclared } from './on-interest-declared.ts';
import { onReviewSubmitted } from './on-review-submitted.ts';
import { reviewFile } from './review-file.ts';
import { signAgreement } from './sign-agreement.ts';
import { submitReview } from './submit-review.ts';

const CLOSED = new Date('2025-01-15T15:30:00Z');
const JURORS = [juror(), juror(), juror()];
let at: TestProgrammes;
let call: string;

beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  useReactions([onInterestDeclared, onReviewSubmitted]);
  call = await openedCall(at, 'mourafaka');
  for (const name of ['Coopérative Amane', 'Coopérative Imouzzer']) await sentFile(at, call, { name });
});
afterAll(() => at.close());

const asking = (actor: Actor) => ({ actor, db: at.db, now: CLOSED });
const doing = (actor: Actor) => at.call(actor, CLOSED);

async function reviewsOf(actor: Actor) {
  const answer = await myReviews.ask(asking(actor), {});
  return answer.ok ? answer.value.reviews : [];
}

async function officeSees() {
  const answer = await officeReviews.ask(asking(NADIA), { call });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

const MARKS = (mark: number) =>
  ['c1', 'c2', 'c3'].flatMap((key) => [
    [`mark_${key}`, String(mark)],
    [`reason_${key}`, 'vu dans le dossier'],
  ]);

async function reviewed(actor: Actor, application: string, mark: number): Promise<void> {
  const own = (await reviewsOf(actor)).find((one) => one.applicationId === application);
  const read = { review: own?.reviewId, version: own?.version };
  await declareInterest.perform(doing(actor), { ...read, interest: 'none' });
  const opened = await reviewFile.ask(asking(actor), { review: own?.reviewId });
  expect(opened).toMatchObject({ value: { opened: { answers: { project_title: 'Apprendre à vendre' } } } });
  const sent = { ...read, version: (own?.version ?? 0) + 1, boxes: MARKS(mark) };
  expect(await submitReview.perform(doing(actor), sent)).toMatchObject({ ok: true });
}

test('a panel is of those who signed this year, and files are given once the call is closed', async () => {
  const [first] = JURORS;
  const add = (person: string) => addPanelMember.perform(doing(NADIA), { call, person });
  expect(await add(first?.personId ?? '')).toMatchObject({ code: 'agreement-missing' });
  for (const one of JURORS) {
    const signed = { communeCode: '06.141.01.01', organisationName: 'Jury', agreed: 'yes' };
    const answer = await signAgreement.perform(doing(one), { ...signed, communeCode: '05.301.03.07' });
    expect(answer).toMatchObject({ ok: true });
    expect(await add(one.personId)).toMatchObject({ ok: true });
  }
  const early = await assignReviews.perform(at.call(NADIA, NOON), { call, version: 3 });
  expect(early).toMatchObject({ code: 'call-still-open' });
  expect(await assignReviews.perform(doing(NADIA), { call, version: 3 })).toMatchObject({ ok: true });
  const { files, call: now } = await officeSees();
  expect(now.stage).toBe('reviewing');
  expect(files.map(({ of }) => of)).toEqual([2, 2]);
  const loads = await Promise.all(JURORS.map(async (one) => (await reviewsOf(one)).length));
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  expect((await reviewsOf(JURORS[0] ?? ANONYMOUS))[0]?.hints).toEqual(['same-commune']);
});

test('before she declares, a reviewer reads nothing of a file; with an interest she never does', async () => {
  const [one] = JURORS;
  const [review] = await reviewsOf(one ?? ANONYMOUS);
  if (one === undefined || review === undefined) throw new Error('no review');
  const read = { review: review.reviewId, version: review.version };
  const before = await reviewFile.ask(asking(one), { review: review.reviewId });
  expect(before.ok && before.value).not.toHaveProperty('opened');
  const early = await submitReview.perform(doing(one), { ...read, boxes: MARKS(3) });
  expect(early).toMatchObject({ code: 'not-declared' });
  const declared = await declareInterest.perform(doing(one), { ...read, interest: 'family' });
  expect(declared).toMatchObject({ value: { state: 'recused' } });
  const after = await reviewFile.ask(asking(one), { review: review.reviewId });
  expect(after.ok && after.value).not.toHaveProperty('opened');
  const late = await submitReview.perform(doing(one), { ...read, version: 2, boxes: MARKS(3) });
  expect(late).toMatchObject({ code: 'recused' });
  const { files } = await officeSees();
  const file = files.find(({ applicationId }) => applicationId === review.applicationId);
  expect(file?.of).toBe(2);
  expect(file?.reviews.map(({ state }) => state).toSorted()).toEqual(['assigned', 'assigned', 'recused']);
});

test('a keeper of the call who declared an interest sees no longer the file, talk or rank', async () => {
  const recused = { ...NADIA, personId: JURORS[0]?.personId ?? NADIA.personId };
  const seen = await officeApplications.ask(asking(recused), { call });
  const all = await officeApplications.ask(asking(NADIA), { call });
  expect([seen.ok && seen.value.files.length, all.ok && all.value.files.length]).toEqual([1, 2]);
});

test('no selection before every review is in; sent, none changes; far apart, one is called', async () => {
  const run = { call, version: 4, lot: 'lot-1', publicValue: '7-14-21', publicSource: 'Loterie' };
  const waiting = await runSelection.perform(doing(NADIA), run);
  expect(waiting).toMatchObject({ code: 'reviews-missing' });
  const { files } = await officeSees();
  for (const [index, file] of files.entries()) {
    let mark = index === 0 ? 5 : 3;
    for (const one of JURORS) {
      const own = (await reviewsOf(one)).find(({ applicationId }) => applicationId === file.applicationId);
      if (own?.state !== 'assigned') continue;
      await reviewed(one, file.applicationId, mark);
      const again = { review: own.reviewId, version: own.version + 2, boxes: MARKS(1) };
      expect(await submitReview.perform(doing(one), again)).toMatchObject({ code: 'review-sent' });
      mark = index === 0 ? 4 : 3;
    }
  }
  const after = await officeSees();
  const apart = after.files.find(({ result }) => (result?.gap ?? 0) > 1_500);
  const recusedFile = after.files.find(({ reviews }) => reviews.some(({ state }) => state === 'recused'));
  const further = apart?.reviews.filter(({ isFurther }) => isFurther).length ?? 0;
  expect(further).toBe(1);
  expect(recusedFile).toBeDefined();
});

test('run, explained, adopted once by its minutes, printed, and public', async () => {
  for (const one of JURORS)
    for (const { state, applicationId } of await reviewsOf(one))
      if (state === 'assigned') await reviewed(one, applicationId, 4);
  const run = { call, version: 4, lot: 'lot-1', publicValue: '7-14-21', publicSource: 'Loterie' };
  const [once, again] = [
    await runSelection.perform(doing(NADIA), run),
    await runSelection.perform(doing(NADIA), run),
  ];
  if (!once.ok || !again.ok) throw new Error(`${JSON.stringify(once)} ${JSON.stringify(again)}`);
  const page = async (id: string) => {
    const answer = await selectionPage.ask(asking(NADIA), { run: id });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  const [first, second] = [await page(once.value.run), await page(again.value.run)];
  expect(second.run.outputHash).toBe(first.run.outputHash);
  expect(first.lines.map(({ because }) => because.kind)).toEqual(['merit', 'merit']);
  expect(await publicResults.ask(asking(ANONYMOUS), { call })).toEqual({ ok: true, value: [] });
  const minutes = { minutesNumber: 'PV 3/2025', heldOn: '2025-01-15', signedBy: 'Présidente\nSecrétaire' };
  const adopt = (id: string) => adoptSelection.perform(doing(NADIA), { run: id, ...minutes });
  expect(await adopt(first.run.runId)).toMatchObject({ ok: true });
  expect(await adopt(second.run.runId)).toMatchObject({ code: 'adopted-already' });
  const results = await publicResults.ask(asking(ANONYMOUS), { call });
  expect(results.ok && results.value[0]?.lines).toHaveLength(2);
  const { run: adopted, call: of, terms, lot, lines } = await page(first.run.runId);
  for (const locale of ['fr', 'ar'] as const) {
    const { body } = await minutesPaper({ run: adopted, call: of, terms, lot, lines, locale, now: CLOSED });
    expect(new TextDecoder('latin1').decode(body.slice(0, 5))).toBe('%PDF-');
  }
});
