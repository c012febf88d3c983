import { newToken } from '#platform/identity/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { sealText } from '#platform/sealing/server';
import { civilInstant } from '../../call/civil-instant.ts';
import { faultsOf } from '../../call/fault.ts';
import { hashOfTerms, termsOf } from '../../call/terms.ts';
import { callOpened } from '../../facts.ts';
import { mayKeepCall } from '../../permissions.ts';
import { digestOf } from '../../selection/digest.ts';
import { CallRead } from '../../typed-input.ts';
import { actingName } from '../acting-name.ts';
import { insertCallVersion, insertDrawSecret, lockCall, saveCall } from './call.sql.ts';

/**
 * Opens a call: everything in it freezes, its hash is kept, and the digest of a secret is published with
 * which ties will be drawn when nobody can choose it any more.
 */
export const openCall = changes({
  name: 'programmes.open-call',
  input: CallRead,
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run(work, call, { version }) {
    if (call.state !== 'draft') return refused('call-frozen');
    if (call.version !== version) return refused('stale');
    const faults = faultsOf(call, { now: civilInstant(work.now), today: work.today });
    if (faults.length > 0) return refused('call-has-faults', undefined, { count: faults.length });
    const [hash, secret, { closes }] = [hashOfTerms(call), newToken(), termsOf(call.sheet)];
    const next = version + 1;
    await saveCall(work.tx, call, {
      state: 'open',
      openedAt: work.now,
      closes,
      hash,
      commitment: digestOf(secret),
    });
    await insertCallVersion(work.tx, call, {
      version: next,
      hash,
      closes,
      sheet: call.sheet,
      ...(call.form && { form: call.form }),
      by: actingName(work),
      now: work.now,
    });
    await insertDrawSecret(work.tx, call, sealText('draws', secret, call.callId));
    work.announce(callOpened(call.organisationId, { call: call.callId, version: next, hash }));
    return ok({ organisationId: call.organisationId, call: call.callId });
  },
});
