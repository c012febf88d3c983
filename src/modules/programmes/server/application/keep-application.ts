import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { applicantForm } from '../../call/applicant-form.ts';
import { partOf } from '../../call/call-form.ts';
import { mayStillApply } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { keptPart } from '../../call/kept-part.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { ApplicationRead, BoxesInput, PartInput, RowInput } from '../../typed-input.ts';
import { findCall } from '../call/call.sql.ts';
import { lockApplication, saveApplication } from './application.sql.ts';
import { noteAssistance } from './note-assistance.ts';

/** Keeps one part of a file as it was typed, finished or not, until the hour strikes. */
export const keepApplication = changes({
  name: 'programmes.keep-application',
  input: ApplicationRead.extend({ part: PartInput, boxes: BoxesInput, grow: RowInput, drop: RowInput }),
  on: (tx, { application }) => lockApplication(tx, application),
  may: (actor, application) => mayPrepareApplication(actor, application),

  async run(work, application, { version, part, ...posted }) {
    const call = await findCall(work.tx, application.callId);
    if (call === undefined) return refused('absent');
    const open = mayStillApply(call, civilInstant(work.now));
    if (!open.ok) return open;
    if (application.state !== 'draft') return refused('application-sent');
    if (application.version !== version) return refused('stale');
    const form = partOf(applicantForm(call), part);
    const answers = keptPart(form, application.answers, posted);
    await saveApplication(work.tx, application, { answers, ...noteAssistance(work.actor, application) });
    const { organisationId, communeCode, applicationId } = application;
    return ok({ organisationId, communeCode, application: applicationId, part });
  },
});
