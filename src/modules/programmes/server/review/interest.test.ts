import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitMember } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor } from '#platform/operation';
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
import { reviewDocument } from './review-document.ts';
import { reviewFile } from './review-file.ts';
import { signAgreement } from './sign-agreement.ts';
import { submitReview } from './submit-review.ts';

const CLOSED = new Date('2025-01-15T15:30:00Z');
const [ZINEB, HICHAM, KARIMA] = [juror(), juror(), juror()];
const ELSEWHERE = '06.181.01.01';
let at: TestProgrammes;
let call: string;
let file: Awaited<ReturnType<typeof sentFile>>;

beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  useReactions([onInterestDeclared, onReviewSubmitted]);
  call = await callWithDocument();
  file = await sentFile(at, call, { name: 'Coopérative Amane', documents: ['q6'] });
  await coached(file.organisationId, KARIMA.personId);
  for (const [one, house] of [
    [ZINEB, 'Jury'],
    [HICHAM, 'Jury'],
    [KARIMA, 'jury'],
  ] as const) {
    const signed = { communeCode: ELSEWHERE, organisationName: house, agreed: 'yes' };
    expect(await signAgreement.perform(doing(one), signed)).toMatchObject({ ok: true });
    expect(await addPanelMember.perform(doing(NADIA), { call, person: one.personId })).toMatchObject({
      ok: true,
    });
  }
  expect(await assignReviews.perform(doing(NADIA), { call, version: 4 })).toMatchObject({ ok: true });
});
afterAll(() => at.close());

const asking = (actor: Actor) => ({ actor, db: at.db, now: CLOSED });
const doing = (actor: Actor) => at.call(actor, CLOSED);
const MARKS = (mark: number) =>
  ['c1', 'c2', 'c3'].flatMap((key) => [
    [`mark_${key}`, String(mark)],
    [`reason_${key}`, 'vu dans le dossier'],
  ]);

async function callWithDocument(): Promise<string> {
  const draft = await draftCall.perform(at.call(NADIA), { programme: 'mourafaka' });
  if (!draft.ok) throw new Error(draft.code);
  const read = { call: draft.value.call };
  const dates = { part: 'dates', boxes: [['closes_on', '2025-01-15']] };
  await keepCall.perform(at.call(NADIA), { ...read, version: 1, ...dates });
  const boxes = [
    ['questions.5.q_kind', 'document'],
    ['questions.5.q_fr', 'Statuts'],
    ['questions.5.q_ar', 'النظام الأساسي'],
  ];
  await keepCall.perform(at.call(NADIA), { ...read, version: 2, part: 'questions', boxes });
  const opened = await openCall.perform(at.call(NADIA), { ...read, version: 3 });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return draft.value.call;
}

/** Walked with the cooperative in a programme that is over. */
async function coached(organisationId: string, coach: string): Promise<void> {
  const ids = { enrolment: newId(), cohort: newId(), now: newId() };
  await inTransaction(
    databaseScope(SYSTEM),
    (tx) =>
      sql`insert into accompaniment.enrolment (organisation_id, enrolment_id, cohort_id, programme,
        commune_code, coach_id, coach_name, former_coaches, enrolled_on, state, version)
      values (${organisationId}, ${ids.enrolment}, ${ids.cohort}, 'mourafaka', '05.301.03.07',
        ${ids.now}, 'Fatima', array[${coach}]::uuid[], '2022-01-10', 'active', 1)`.execute(tx),
    at.db,
  );
}

async function reviewOf(actor: Actor) {
  const answer = await myReviews.ask(asking(actor), {});
  return answer.ok ? answer.value.reviews[0] : undefined;
}

async function declared(actor: Actor, interest: string) {
  const review = await reviewOf(actor);
  const read = { review: review?.reviewId, version: review?.version };
  expect(await declareInterest.perform(doing(actor), { ...read, interest })).toMatchObject({ ok: true });
  return review?.reviewId ?? '';
}

async function paper(actor: Actor, review: string) {
  const opened = await reviewFile.ask(asking(actor), { review });
  const sent = opened.ok ? opened.value.opened?.documents[0] : undefined;
  return { opened, sent };
}

test('Karima once coached the cooperative: she comes last, and the file goes to the two others', async () => {
  expect((await reviewOf(ZINEB))?.hints).toEqual([]);
  expect((await reviewOf(HICHAM))?.hints).toEqual([]);
  expect(await reviewOf(KARIMA)).toBeUndefined();
});

test('Zineb reads the document of a file once she declared no interest in it, and not before', async () => {
  const review = (await reviewOf(ZINEB))?.reviewId ?? '';
  expect((await paper(ZINEB, review)).sent).toBeUndefined();
  await declared(ZINEB, 'none');
  const { sent } = await paper(ZINEB, review);
  expect(sent).toMatchObject({ question: 'q6', name: 'q6.pdf' });
  const document = sent?.fileId;
  expect(await reviewDocument.ask(asking(ZINEB), { review, document })).toMatchObject({
    value: { organisationId: file.organisationId, sha256: sent?.sha256 },
  });
  expect(await reviewDocument.ask(asking(HICHAM), { review, document })).toMatchObject({ code: 'absent' });
  const own = (await reviewOf(HICHAM))?.reviewId;
  const early = await reviewDocument.ask(asking(HICHAM), { review: own, document });
  expect(early).toMatchObject({ code: 'absent' });
  const other = await reviewDocument.ask(asking(ZINEB), { review, document: newId() });
  expect(other).toMatchObject({ code: 'absent' });
});

test('Hicham recuses himself and reads nothing; Karima is called, with what the data hint at', async () => {
  const { sent } = await paper(ZINEB, (await reviewOf(ZINEB))?.reviewId ?? '');
  const review = await declared(HICHAM, 'family');
  const { opened } = await paper(HICHAM, review);
  expect(opened.ok && opened.value).not.toHaveProperty('opened');
  const late = await reviewDocument.ask(asking(HICHAM), { review, document: sent?.fileId });
  expect(late).toMatchObject({ code: 'absent' });
  expect(await reviewOf(KARIMA)).toMatchObject({ isFurther: true, hints: ['coach'] });
  const keeper = { ...NADIA, personId: HICHAM.personId };
  const seen = await officeReviews.ask(asking(keeper), { call });
  expect(seen.ok && seen.value.files).toEqual([]);
  const rows = await inTransaction(
    databaseScope(keeper),
    (tx) => sql`select 1 from programmes.review`.execute(tx),
    at.db,
  );
  expect(rows.rows).toHaveLength(1);
});

test('a member is told from the register of today, though she joined after she signed', async () => {
  const late = juror();
  const signed = { communeCode: ELSEWHERE, organisationName: 'Jury', agreed: 'yes' };
  await signAgreement.perform(doing(late), signed);
  await addPanelMember.perform(doing(NADIA), { call, person: late.personId });
  await joined(late.personId);
  await declared(KARIMA, 'coach');
  expect(await reviewOf(late)).toBeUndefined();
});

async function joined(personId: string): Promise<void> {
  const { organisationId } = file;
  const admitted = await admitMember.perform(at.call(SYSTEM), {
    cooperative: organisationId,
    nameLatin: 'Zohra Amrani',
    nameArabic: 'زهرة عمراني',
    gender: 'F',
    admittedOn: '2024-12-01',
  });
  if (!admitted.ok) throw new Error(JSON.stringify(admitted));
  await inTransaction(
    databaseScope(SYSTEM),
    (tx) =>
      sql`update registry.member set person_id = ${personId}
      where organisation_id = ${organisationId}`.execute(tx),
    at.db,
  );
}

test('a review saved twice at once is kept once, and who comes second is told', async () => {
  const review = await reviewOf(ZINEB);
  const read = { review: review?.reviewId, version: review?.version };
  const [one, other] = await Promise.all([
    submitReview.perform(doing(ZINEB), { ...read, boxes: MARKS(4), keep: 'yes' }),
    submitReview.perform(doing(ZINEB), { ...read, boxes: MARKS(1), keep: 'yes' }),
  ]);
  const codes = [one, other].map((answer) => (answer.ok ? 'kept' : answer.code)).toSorted();
  expect(codes).toEqual(['kept', 'stale']);
  const kept = await reviewOf(ZINEB);
  expect(kept?.version).toBe((review?.version ?? 0) + 1);
  expect(kept?.marks.map(({ mark }) => mark)).toEqual(one.ok ? [4, 4, 4] : [1, 1, 1]);
});
