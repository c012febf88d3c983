import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayStillApply } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { ApplicationRead } from '../../typed-input.ts';
import { findCall } from '../call/call.sql.ts';
import { lockApplication, saveApplication } from './application.sql.ts';

/** Takes a sent file back to mend it, as long as the call is open. It must be sent again to count. */
export const takeBackApplication = changes({
  name: 'programmes.take-back-application',
  input: ApplicationRead,
  on: (tx, { application }) => lockApplication(tx, application),
  may: (actor, application) => mayPrepareApplication(actor, application),

  async run({ tx, now }, application, { version }) {
    const call = await findCall(tx, application.callId);
    if (call === undefined) return refused('absent');
    const open = mayStillApply(call, civilInstant(now));
    if (!open.ok) return open;
    if (application.state !== 'submitted') return refused('application-not-sent');
    if (application.version !== version) return refused('stale');
    await saveApplication(tx, application, { state: 'draft' });
    const { organisationId, communeCode, applicationId } = application;
    return ok({ organisationId, communeCode, application: applicationId });
  },
});
