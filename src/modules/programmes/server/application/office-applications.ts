import { z } from 'zod';
import { query } from '#platform/operation/server';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { findCall } from '../call/call.sql.ts';
import { listApplicationsFor } from './application.sql.ts';

/** The files sent for a call, for who keeps it; those in which she has an interest are not among them. */
export const officeApplications = query({
  name: 'programmes.office-applications',
  input: z.object({ call: z.uuid() }),
  async run({ db, actor }, { call: callId }) {
    const call = await findCall(db, callId);
    if (call === undefined || !mayKeepCall(actor, call)) return undefined;
    const files = await listApplicationsFor(db, callId);
    const { sheet, form: _, remarks: __, ...about } = call;
    return { call: about, terms: termsOf(sheet), files: files.map(({ answers: ___, ...file }) => file) };
  },
});
