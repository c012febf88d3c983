import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayStillApply } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { applicationWithdrawn } from '../../facts.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { ApplicationRead } from '../../typed-input.ts';
import { actingName } from '../acting-name.ts';
import { findCall } from '../call/call.sql.ts';
import { lockApplication, saveApplication } from './application.sql.ts';

/**
 * Gives up a file once the call is closed: it is chosen no more. An award it had is declined, and goes to the
 * next of the waiting list. While the call is open, a file is taken back instead.
 */
export const withdrawApplication = changes({
  name: 'programmes.withdraw-application',
  input: ApplicationRead.extend({ reason: TextInput.min(2, 'name-too-short') }),
  on: (tx, { application }) => lockApplication(tx, application),
  may: (actor, application) => mayPrepareApplication(actor, application),

  async run(work, application, { version, reason }) {
    const call = await findCall(work.tx, application.callId);
    if (call === undefined) return refused('absent');
    if (mayStillApply(call, civilInstant(work.now)).ok) return refused('take-back-instead');
    if (application.state !== 'submitted') return refused('application-not-sent');
    if (application.version !== version) return refused('stale');
    await saveApplication(work.tx, application, { state: 'withdrawn', withdrawnReason: reason });
    const { organisationId, communeCode, applicationId, lot } = application;
    const told = { application: applicationId, lot, day: work.today, reason, by: actingName(work) };
    work.announce(applicationWithdrawn(call.organisationId, { call: call.callId, ...told }));
    return ok({ organisationId, communeCode, application: applicationId });
  },
});
