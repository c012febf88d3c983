import { z } from 'zod';
import { query } from '#platform/operation/server';
import { factsOf } from '../../applicant/register-fact.ts';
import { eligibilityOf } from '../../applicant/eligibility.ts';
import { mayChooseLot } from '../../application/application.ts';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { mayPrepareApplication } from '../../permissions.ts';
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
    const calls = (await listPublicCalls(db, CALLS)).map(({ sheet, form: _, remarks: __, ...call }) => {
      const terms = termsOf(sheet);
      return {
        ...call,
        terms,
        stage: stageOf(call, civilInstant(now)),
        eligibility: eligibilityOf(terms.eligibility, facts),
        isAsked: terms.applicants.includes(facts.kind),
        lots: terms.lots.filter((lot) => mayChooseLot(terms, lot, facts).ok),
      };
    });
    return {
      applicant,
      files: files.map(({ answers: _, ...file }) => ({
        ...file,
        call: calls.find(({ callId }) => callId === file.callId),
      })),
      calls: calls.filter(({ stage }) => stage === 'open'),
    };
  },
});
