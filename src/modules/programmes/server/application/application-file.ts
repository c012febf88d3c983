import { z } from 'zod';
import { findFile } from '#platform/files/server';
import { everyQuestion } from '#platform/forms';
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
import { findApplicant } from './applicant.sql.ts';
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
    const asked = everyQuestion(form.items).filter(({ kind }) => kind === 'document' || kind === 'photo');
    const documents = await Promise.all(
      asked.map(async ({ name }) => {
        const answer = answers[name];
        const file =
          typeof answer === 'string'
            ? await findFile(db, { organisationId: application.organisationId, fileId: answer })
            : undefined;
        return file && { question: name, fileId: file.fileId, name: file.name };
      }),
    );
    return {
      application,
      mayPrepare,
      facts,
      call: { ...call, stage: stageOf(call, civilInstant(now)) },
      terms: termsOf(call.sheet),
      form,
      parts: partsOfFile(form, answers, { facts, today }),
      readiness: readinessOf(call, answers, { facts, today }),
      documents: documents.filter((one) => one !== undefined),
      today,
    };
  },
});
