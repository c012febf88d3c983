import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { yearOf } from '#platform/time';
import { mayKeepCall } from '../../permissions.ts';
import { lockCall } from '../call/call.sql.ts';
import { findReviewer, insertPanelMember } from './reviewer.sql.ts';

/** Adds somebody who signed the agreement of the year to the panel of a call. */
export const addPanelMember = changes({
  name: 'programmes.add-panel-member',
  input: z.object({ call: z.uuid(), person: z.uuid() }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run({ tx, today }, call, { person }) {
    if (call.state === 'draft' || call.state === 'adopted') return refused('call-not-open');
    const reviewer = await findReviewer(tx, person);
    if (reviewer?.agreedYear !== yearOf(today)) return refused('agreement-missing', 'person');
    await insertPanelMember(tx, call, reviewer);
    return ok({ organisationId: call.organisationId, call: call.callId });
  },
});
