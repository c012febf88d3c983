import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { assignedReviews } from '../../review/assignment.ts';
import type { ReviewId } from '../../review/review.ts';
import { CallRead } from '../../typed-input.ts';
import { listApplicationsFor } from '../application/application.sql.ts';
import { lockCall, saveCall } from '../call/call.sql.ts';
import { interestHints } from './interest-hints.ts';
import { insertReview } from './review.sql.ts';
import { listPanel } from './reviewer.sql.ts';

/** Once a call is closed, gives every file its reviewers: balanced, in an order of its own for each. */
export const assignReviews = changes({
  name: 'programmes.assign-reviews',
  input: CallRead,
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run({ tx, now }, call, { version }) {
    if (call.version !== version) return refused('stale');
    if (stageOf(call, civilInstant(now)) !== 'closed') return refused('call-still-open');
    const terms = termsOf(call.sheet);
    const panel = await listPanel(tx, call);
    if (panel.length < terms.reviewersEach)
      return refused('panel-too-small', undefined, { count: terms.reviewersEach });
    const files = await listApplicationsFor(tx, call.callId);
    const hintsFor = await interestHints(tx, call, { reviewers: panel, files });
    const given = assignedReviews({
      applications: files.map(({ applicationId }) => applicationId),
      reviewers: panel.map(({ personId }) => personId),
      each: terms.reviewersEach,
      seed: call.hash ?? call.callId,
      hintsOf: hintsFor,
    });
    for (const { application, person, turn } of given) {
      const file = files.find(({ applicationId }) => applicationId === application);
      const reviewer = panel.find(({ personId }) => personId === person);
      if (file === undefined || reviewer === undefined) continue;
      const { callId, applicationId, organisationId: applicantId, nameFr, nameAr, communeCode } = file;
      const reviewId: ReviewId = newId();
      await insertReview(tx, {
        organisationId: call.organisationId,
        reviewId,
        callId,
        applicationId,
        applicantId,
        nameFr,
        nameAr,
        communeCode,
        turn,
        personId: reviewer.personId,
        reviewerName: reviewer.name,
        isFurther: false,
        state: 'assigned',
        hints: hintsFor(application, person),
        marks: [],
        version: 1,
        hiddenFrom: [],
      });
    }
    await saveCall(tx, call, { state: 'reviewing' });
    return ok({ organisationId: call.organisationId, call: call.callId });
  },
});
