import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { draftCall } from '../call/draft-call.ts';
import { keepCall } from '../call/keep-call.ts';
import { openCall } from '../call/open-call.ts';
import { juror, sentFile } from '../test-files.ts';
import { NADIA, testProgrammes, useTestWords, type TestProgrammes } from '../test-programmes.ts';
import { addPanelMember } from './add-panel-member.ts';
import { assignReviews } from './assign-reviews.ts';
import { declareInterest } from './declare-interest.ts';
import { myReviews } from './my-reviews.ts';
import { officeReviews } from './office-reviews.ts';
import { onInterestDeclared } from './on-interest-declared.ts';
import { onReviewSubmitted } from './on-review-submitted.ts';
import { signAgreement } from './sign-agreement.ts';
import { submitReview } from './submit-review.ts';

const CLOSED = new Date('2025-01-15T15:30:00Z');
let at: TestProgrammes;
beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  useReactions([onInterestDeclared, onReviewSubmitted]);
});
afterAll(() => at.close());

const doing = (actor: Actor) => at.call(actor, CLOSED);
const asking = (actor: Actor) => ({ actor, db: at.db, now: CLOSED });

/** A closed call with one file, and a panel of two who read it. */
async function readByTwo(name: string) {
  const draft = await draftCall.perform(at.call(NADIA), { programme: 'mourafaka' });
  if (!draft.ok) throw new Error(draft.code);
  const { call } = draft.value;
  const dates = { part: 'dates', boxes: [['closes_on', '2025-01-15']] };
  await keepCall.perform(at.call(NADIA), { call, version: 1, ...dates });
  const opened = await openCall.perform(at.call(NADIA), { call, version: 2 });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  await sentFile(at, call, { name });
  const readers = [await joins(call), await joins(call)] as const;
  expect(await assignReviews.perform(doing(NADIA), { call, version: 3 })).toMatchObject({ ok: true });
  return { call, readers };
}

async function joins(call: string) {
  const one = juror();
  const signed = { communeCode: '06.181.01.01', organisationName: 'Jury', agreed: 'yes' };
  expect(await signAgreement.perform(doing(one), signed)).toMatchObject({ ok: true });
  expect(await addPanelMember.perform(doing(NADIA), { call, person: one.personId })).toMatchObject({
    ok: true,
  });
  return one;
}

async function reviewsOf(actor: Actor) {
  const answer = await myReviews.ask(asking(actor), {});
  return answer.ok ? answer.value.reviews : [];
}

async function declares(actor: Actor, interest: string) {
  const [review] = await reviewsOf(actor);
  const read = { review: review?.reviewId, version: review?.version };
  expect(await declareInterest.perform(doing(actor), { ...read, interest })).toMatchObject({ ok: true });
}

async function gives(actor: Actor, mark: number) {
  await declares(actor, 'none');
  const [review] = await reviewsOf(actor);
  const boxes = ['c1', 'c2', 'c3'].flatMap((key) => [
    [`mark_${key}`, String(mark)],
    [`reason_${key}`, 'vu dans le dossier'],
  ]);
  const read = { review: review?.reviewId, version: review?.version };
  expect(await submitReview.perform(doing(actor), { ...read, boxes })).toMatchObject({ ok: true });
}

async function wantedIn(call: string) {
  const answer = await officeReviews.ask(asking(NADIA), { call });
  return answer.ok ? answer.value.files.map(({ nameFr, wanted }) => [nameFr, wanted]) : [];
}

test('one reader recuses himself: Nadia is told of the file by name, and who joins gets it', async () => {
  const { call, readers } = await readByTwo('Coopérative Tafoukt');
  expect(await wantedIn(call)).toEqual([['Coopérative Tafoukt', undefined]]);
  await declares(readers[0], 'family');
  expect(await wantedIn(call)).toEqual([['Coopérative Tafoukt', 'too-few']]);
  const third = await joins(call);
  expect(await reviewsOf(third)).toMatchObject([{ nameFr: 'Coopérative Tafoukt', isFurther: true }]);
  expect(await wantedIn(call)).toEqual([['Coopérative Tafoukt', undefined]]);
  expect(await reviewsOf(await joins(call))).toEqual([]);
});

test('two notes too far apart and nobody left to read: told, until somebody joins', async () => {
  const { call, readers } = await readByTwo('Coopérative Itri');
  await gives(readers[0], 5);
  await gives(readers[1], 1);
  expect(await wantedIn(call)).toEqual([['Coopérative Itri', 'far-apart']]);
  const third = await joins(call);
  expect(await reviewsOf(third)).toMatchObject([{ nameFr: 'Coopérative Itri', isFurther: true }]);
  expect(await wantedIn(call)).toEqual([['Coopérative Itri', undefined]]);
});
