import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { yearOf } from '#platform/time';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { reviewerWanted } from '../../review/reviewer-wanted.ts';
import { listApplicationsFor } from '../application/application.sql.ts';
import { lockCall } from '../call/call.sql.ts';
import { callOneMore } from './call-one-more.ts';
import { listReviewsFor } from './review.sql.ts';
import { findReviewer, insertPanelMember } from './reviewer.sql.ts';

/**
 * Adds somebody who signed the agreement of the year to the panel of a call. While files are read, those that
 * wait for a reviewer nobody was left for are hers at once.
 */
export const addPanelMember = changes({
  name: 'programmes.add-panel-member',
  input: z.object({ call: z.uuid(), person: z.uuid() }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run(work, call, { person }) {
    const { tx, today } = work;
    if (call.state === 'draft' || call.state === 'adopted') return refused('call-not-open');
    const reviewer = await findReviewer(tx, person);
    if (reviewer?.agreedYear !== yearOf(today)) return refused('agreement-missing', 'person');
    await insertPanelMember(tx, call, reviewer);
    if (call.state === 'reviewing') {
      const terms = termsOf(call.sheet);
      const reviews = await listReviewsFor(tx, call);
      for (const file of await listApplicationsFor(tx, call.callId)) {
        const own = reviews.filter(({ applicationId }) => applicationId === file.applicationId);
        if (reviewerWanted(own, terms) !== undefined) await callOneMore(work, file);
      }
    }
    return ok({ organisationId: call.organisationId, call: call.callId });
  },
});
