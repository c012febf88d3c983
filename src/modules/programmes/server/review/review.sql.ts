import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Call } from '../../call/call.ts';
import type { Review } from '../../review/review.ts';

const REVIEW = `jsonb_build_object('organisationId', r.organisation_id, 'reviewId', r.review_id,
  'callId', r.call_id, 'applicationId', r.application_id, 'applicantId', r.applicant_id,
  'nameFr', r.name_fr, 'nameAr', r.name_ar, 'communeCode', r.commune_code, 'personId', r.person_id,
  'reviewerName', r.reviewer_name, 'turn', r.turn, 'isFurther', r.is_further, 'state', r.state,
  'hints', r.hints, 'interest', r.interest, 'reason', r.reason, 'marks', r.marks, 'remark', r.remark,
  'note', r.note, 'submittedAt', r.submitted_at, 'version', r.version)`;

interface Row {
  readonly review: Omit<Review, 'submittedAt'> & { readonly submittedAt?: string };
}

function read({ review }: Row): Review {
  const { submittedAt, ...rest } = deeplyWithoutNulls(review);
  return submittedAt === undefined ? rest : { ...rest, submittedAt: new Date(submittedAt) };
}

/** Wide query: a review by its own id, within the eyes of who asks. */
export async function findReview(db: Db, reviewId: string): Promise<Review | undefined> {
  const found = await sql<Row>`select ${sql.raw(REVIEW)} as review from programmes.review r
    where r.review_id = ${reviewId}`.execute(db);
  return found.rows[0] && read(found.rows[0]);
}

/** Wide query: locks a review by its own id. */
export async function lockReview(tx: Tx, reviewId: string): Promise<Review | undefined> {
  const found = await sql<Row>`select ${sql.raw(REVIEW)} as review from programmes.review r
    where r.review_id = ${reviewId} for update`.execute(tx);
  return found.rows[0] && read(found.rows[0]);
}

/** Wide query: the reviews of one person, in her own order, those to be done first. */
export async function listReviewsOf(db: Db, personId: string): Promise<Review[]> {
  const found = await sql<Row>`select ${sql.raw(REVIEW)} as review from programmes.review r
    where r.person_id = ${personId}
    order by r.state in ('submitted', 'recused'), r.turn, r.review_id limit 300`.execute(db);
  return found.rows.map(read);
}

/** The reviews of a call, within the eyes of who asks. */
export async function listReviewsFor(
  db: Db,
  { organisationId, callId }: Pick<Call, 'organisationId' | 'callId'>,
): Promise<Review[]> {
  const found = await sql<Row>`select ${sql.raw(REVIEW)} as review from programmes.review r
    where r.organisation_id = ${organisationId} and r.call_id = ${callId}
    order by r.application_id, r.review_id`.execute(db);
  return found.rows.map(read);
}

/** Gives a file to a reviewer; who declared an interest in it before does not see the review. */
export async function insertReview(
  tx: Tx,
  review: Review & { readonly hiddenFrom: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('programmes.review')
    .values({
      organisation_id: review.organisationId,
      review_id: review.reviewId,
      call_id: review.callId,
      application_id: review.applicationId,
      applicant_id: review.applicantId,
      name_fr: review.nameFr,
      name_ar: review.nameAr,
      commune_code: review.communeCode,
      person_id: review.personId,
      reviewer_name: review.reviewerName,
      turn: review.turn,
      is_further: review.isFurther,
      state: review.state,
      hints: JSON.stringify(review.hints),
      interest: null,
      reason: null,
      marks: '[]',
      remark: null,
      note: null,
      submitted_at: null,
      is_told: false,
      hidden_from: [...review.hiddenFrom],
      version: review.version,
    })
    .execute();
}

/** Writes what a change made of a review; its version counts one further. */
export async function saveReview(tx: Tx, held: Held<Review>, change: Partial<Review>): Promise<void> {
  const next = { ...held, ...change };
  await tx
    .updateTable('programmes.review')
    .set({
      state: next.state,
      interest: next.interest ?? null,
      reason: next.reason ?? null,
      marks: JSON.stringify(next.marks),
      remark: next.remark ?? null,
      note: next.note ?? null,
      submitted_at: next.submittedAt ?? null,
      version: held.version + 1,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('review_id', '=', held.reviewId)
    .execute();
}

/** Opens a file to a reviewer who declared no interest in it. */
export async function saveReader(tx: Tx, review: Held<Review>): Promise<void> {
  await sql`update programmes.application set read_by = array_append(read_by, ${review.personId}::text)
    where organisation_id = ${review.applicantId} and application_id = ${review.applicationId}`.execute(tx);
}

/** Hides a file and every review of it from who declared an interest. */
export async function saveRecusal(tx: Tx, review: Held<Review>): Promise<void> {
  const { personId, applicantId, applicationId, organisationId } = review;
  await sql`update programmes.application set hidden_from = array_append(hidden_from, ${personId}::text)
    where organisation_id = ${applicantId} and application_id = ${applicationId}`.execute(tx);
  await sql`update programmes.review set hidden_from = array_append(hidden_from, ${personId}::text)
    where organisation_id = ${organisationId} and application_id = ${applicationId}`.execute(tx);
}

/** The applicants of some files read from now on what reviewers wrote of theirs. */
export async function tellReviews(
  tx: Tx,
  asked: { readonly organisationId: string; readonly applications: readonly string[] },
): Promise<void> {
  await sql`update programmes.review set is_told = true where organisation_id = ${asked.organisationId}
    and application_id = any(${[...asked.applications]}::uuid[]) and state = 'submitted'`.execute(tx);
}

/** Wide query: what reviewers wrote of a file, told to its applicant, within the eyes of who asks. */
export async function listToldReviews(db: Db, applicationId: string): Promise<Review[]> {
  const found = await sql<Row>`select ${sql.raw(REVIEW)} as review from programmes.review r
    where r.application_id = ${applicationId} and r.is_told order by r.review_id`.execute(db);
  return found.rows.map(read);
}
