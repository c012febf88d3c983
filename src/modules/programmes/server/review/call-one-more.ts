import { newId } from '#platform/ids';
import type { Reacting } from '#platform/operation/server';
import type { Review } from '../../review/review.ts';
import { digestOf } from '../../selection/digest.ts';
import { findApplication } from '../application/application.sql.ts';
import { findCall } from '../call/call.sql.ts';
import { interestHints } from './interest-hints.ts';
import { insertReview, listReviewsFor } from './review.sql.ts';
import { listPanel } from './reviewer.sql.ts';

/**
 * A step: gives a file to one more reviewer of the panel, whoever has fewest and no hint. Where nobody is
 * left, the file stays wanted, and its office is told (`reviewerWanted`).
 */
export async function callOneMore(
  { tx }: Pick<Reacting, 'tx'>,
  asked: Pick<Review, 'callId' | 'applicationId'>,
): Promise<void> {
  const call = await findCall(tx, asked.callId);
  const file = await findApplication(tx, asked.applicationId);
  if (call === undefined || file === undefined) return;
  const all = await listReviewsFor(tx, call);
  const own = all.filter((one) => one.applicationId === asked.applicationId);
  const had = new Set<string>(own.map((one) => one.personId));
  const panel = await listPanel(tx, call);
  const hintsFor = await interestHints(tx, call, { reviewers: panel, files: [file] });
  const load = (person: string) => all.filter(({ personId }) => personId === person).length;
  const [next] = panel
    .filter(({ personId }) => !had.has(personId))
    .map((one) => ({
      one,
      hints: hintsFor(asked.applicationId, one.personId),
      ticket: digestOf(`${asked.applicationId}:${one.personId}`),
    }))
    .filter(({ hints }) => !hints.includes('same-organisation'))
    .toSorted(
      (a, b) =>
        a.hints.length - b.hints.length ||
        load(a.one.personId) - load(b.one.personId) ||
        (a.ticket < b.ticket ? -1 : 1),
    );
  if (next === undefined) return;
  const { callId, applicationId, organisationId: applicantId, nameFr, nameAr, communeCode } = file;
  await insertReview(tx, {
    organisationId: call.organisationId,
    reviewId: newId(),
    callId,
    applicationId,
    applicantId,
    nameFr,
    nameAr,
    communeCode,
    personId: next.one.personId,
    reviewerName: next.one.name,
    turn: load(next.one.personId) + 1,
    isFurther: true,
    state: 'assigned',
    hints: next.hints,
    marks: [],
    version: 1,
    hiddenFrom: own.filter(({ state }) => state === 'recused').map(({ personId }) => personId),
  });
}
