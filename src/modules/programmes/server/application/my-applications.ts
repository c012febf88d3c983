import { z } from 'zod';
import { officersInOffice } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { factsOf } from '../../applicant/register-fact.ts';
import { eligibilityOf } from '../../applicant/eligibility.ts';
import { mayChooseLot } from '../../application/application.ts';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { listFollowed } from '../follow/follower.sql.ts';
import { listPublicCalls } from '../call/call.sql.ts';
import { findApplicant } from './applicant.sql.ts';
import { listApplicationsOf } from './application.sql.ts';

const CALLS = 100;

/** The files of a cooperative or a group, and the open calls with what it meets of their conditions. */
export const myApplications = query({
  name: 'programmes.my-applications',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor, now, today }, { cooperative }) {
    const applicant = await findApplicant(db, cooperative, today);
    if (applicant === undefined || !mayPrepareApplication(actor, applicant)) return undefined;
    const facts = factsOf(applicant, today);
    const files = await listApplicationsOf(db, cooperative);
    const hasFile = ({ callId }: { readonly callId: string }, key: string) =>
      files.some((file) => file.callId === callId && file.lot === key);
    const calls = (await listPublicCalls(db, CALLS)).map(({ sheet, form: _, remarks: __, ...call }) => {
      const terms = termsOf(sheet);
      return {
        ...call,
        terms,
        stage: stageOf(call, civilInstant(now)),
        eligibility: eligibilityOf(terms.eligibility, facts),
        isAsked: terms.applicants.includes(facts.kind),
        lots: terms.lots.filter((lot) => mayChooseLot(terms, lot, facts).ok && !hasFile(call, lot.key)),
        begun: files.filter(({ callId }) => callId === call.callId).map(({ applicationId }) => applicationId),
      };
    });
    return {
      applicant,
      files: files.map(({ answers: _, ...file }) => ({
        ...file,
        call: calls.find(({ callId }) => callId === file.callId),
      })),
      calls: calls.filter(({ stage }) => stage === 'open'),
      followed: await listFollowed(db, cooperative),
      phone: (await officersInOffice(db, [cooperative])).find(({ phone }) => phone !== undefined)?.phone,
    };
  },
});
