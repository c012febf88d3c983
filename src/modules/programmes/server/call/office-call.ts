import { z } from 'zod';
import { query } from '#platform/operation/server';
import { applicantForm, ownQuestions } from '../../call/applicant-form.ts';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { faultsOf, formFaults } from '../../call/fault.ts';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { findCall, listCallVersions } from './call.sql.ts';

/** A call for who keeps it: its sheet, what keeps it from being opened, its versions. */
export const officeCall = query({
  name: 'programmes.office-call',
  input: z.object({ call: z.uuid() }),
  async run({ db, actor, now, today }, { call: callId }) {
    const call = await findCall(db, callId);
    if (call === undefined || !mayKeepCall(actor, call)) return undefined;
    const instant = civilInstant(now);
    return {
      call,
      terms: termsOf(call.sheet),
      form: applicantForm(call),
      own: ownQuestions(call),
      stage: stageOf(call, instant),
      faults: call.state === 'draft' ? faultsOf(call, { now: instant, today }) : [],
      problems: call.state === 'draft' ? formFaults(call) : [],
      versions: await listCallVersions(db, call),
      today,
    };
  },
});
