import { z } from 'zod';
import type { Reaction } from '#platform/operation/server';
import { findCall } from '../call/call.sql.ts';
import { listFollowers } from './follower.sql.ts';
import { tellOfCall } from './tell-of-call.ts';

const Payload = z.object({ call: z.uuid(), version: z.number() });

/** A call was opened: whoever asked to be told of its programme gets a short message. */
export const onCallOpened: Reaction = {
  to: 'call-opened',
  name: 'programmes.tell-opening',
  async run({ tx, now }, { payload }) {
    const { call: callId, version } = Payload.parse(payload);
    const call = await findCall(tx, callId);
    if (call === undefined) return;
    for (const told of await listFollowers(tx, call.programme))
      await tellOfCall(tx, told, { call, version, says: 'programmes.sms.opened', now });
  },
};
