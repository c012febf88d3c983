import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { yearOf } from '#platform/time';
import { factsOf } from '../../applicant/register-fact.ts';
import { groupsOf, maySubmit, readinessOf } from '../../application/application.ts';
import { applicantForm } from '../../call/applicant-form.ts';
import { mayStillApply } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { applicationSubmitted } from '../../facts.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { digestOf } from '../../selection/digest.ts';
import { canonicalText } from '../../selection/run-record.ts';
import { ApplicationRead } from '../../typed-input.ts';
import { actingName } from '../acting-name.ts';
import { findCall } from '../call/call.sql.ts';
import { attachedDocuments } from './attached-documents.ts';
import { findApplicant } from './applicant.sql.ts';
import { lockApplication, saveApplication } from './application.sql.ts';
import { noteAssistance } from './note-assistance.ts';

/**
 * Sends a file: the clock of the server judges whether it is in time, what the register says is frozen with
 * it, and a number is given.
 */
export const submitApplication = changes({
  name: 'programmes.submit-application',
  input: ApplicationRead,
  on: (tx, { application }) => lockApplication(tx, application),
  may: (actor, application) => mayPrepareApplication(actor, application),

  async run(work, application, { version }) {
    const { organisationId, communeCode, applicationId, answers } = application;
    const call = await findCall(work.tx, application.callId);
    const applicant = await findApplicant(work.tx, organisationId, work.today);
    if (call === undefined || applicant === undefined) return refused('absent');
    const open = mayStillApply(call, civilInstant(work.now));
    if (!open.ok) return open;
    if (application.state !== 'draft') return refused('application-sent');
    if (application.version !== version) return refused('stale');
    const terms = termsOf(call.sheet);
    const facts = factsOf(applicant, work.today);
    const readiness = readinessOf(call, answers, { facts, today: work.today });
    const ready = maySubmit(readiness, terms);
    if (!ready.ok) return ready;
    const documents = await attachedDocuments(work.tx, application, applicantForm(call));
    const number = `${yearOf(work.today)}-${newId().slice(-8).toUpperCase()}`;
    await saveApplication(work.tx, application, {
      state: 'submitted',
      number: application.number ?? number,
      submittedAt: work.now,
      submittedBy: actingName(work),
      callVersion: call.version,
      facts,
      groups: groupsOf(terms.guarantees, facts),
      amount: readiness.amount,
      documents,
      hash: digestOf(canonicalText({ answers, facts, documents, call: call.hash })),
      ...noteAssistance(work.actor, application),
    });
    work.announce(applicationSubmitted(organisationId, { call: call.callId, application: applicationId }));
    return ok({ organisationId, communeCode, application: applicationId });
  },
});
