import { z } from 'zod';
import { query } from '#platform/operation/server';
import { applicantForm } from '../../call/applicant-form.ts';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { findCall, listCallVersions } from './call.sql.ts';

/** A call as everybody reads it: its terms, its form, and every version of it. */
export const publicCall = query({
  name: 'programmes.public-call',
  input: z.object({ call: z.uuid() }),
  toEverybody: true,
  async run({ db, now }, { call: callId }) {
    const call = await findCall(db, callId);
    if (call === undefined || call.state === 'draft') return undefined;
    const { sheet, form, remarks: _, ...about } = call;
    return {
      call: about,
      terms: termsOf(sheet),
      form: applicantForm({ sheet, form }),
      stage: stageOf(call, civilInstant(now)),
      versions: await listCallVersions(db, call),
    };
  },
});
