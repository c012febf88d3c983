import { z } from 'zod';
import { holdsVerb } from '#platform/operation';
import { query } from '#platform/operation/server';
import { factsOf } from '../../applicant/register-fact.ts';
import { partsOfFile, readinessOf } from '../../application/application.ts';
import { applicantForm } from '../../call/applicant-form.ts';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall, mayPrepareApplication } from '../../permissions.ts';
import { findCall } from '../call/call.sql.ts';
import { ownResult } from '../selection/own-result.ts';
import { findApplicant } from './applicant.sql.ts';
import { attachedDocuments } from './attached-documents.ts';
import { findApplication } from './application.sql.ts';

/** A file with everything in it: its call, its form, what it still waits for, its documents. */
export const applicationFile = query({
  name: 'programmes.application-file',
  input: z.object({ application: z.uuid() }),
  async run({ db, actor, now, today }, { application: id }) {
    const application = await findApplication(db, id);
    if (application === undefined) return undefined;
    const writes = holdsVerb(actor, 'programmes.keep-application');
    const mayPrepare = writes && mayPrepareApplication(actor, application);
    const call = await findCall(db, application.callId);
    if (call === undefined || !(mayPrepare || mayKeepCall(actor, call))) return undefined;
    const applicant = await findApplicant(db, application.organisationId, today);
    if (applicant === undefined) return undefined;
    const facts = application.facts ?? factsOf(applicant, today);
    const form = applicantForm(call);
    const { answers } = application;
    return {
      application,
      mayPrepare,
      facts,
      call: { ...call, stage: stageOf(call, civilInstant(now)) },
      terms: termsOf(call.sheet),
      form,
      parts: partsOfFile(form, answers, { facts, today }),
      readiness: readinessOf(call, answers, { facts, today }),
      documents: application.documents ?? (await attachedDocuments(db, application, form)),
      result: await ownResult(db, call, application),
      today,
    };
  },
});
