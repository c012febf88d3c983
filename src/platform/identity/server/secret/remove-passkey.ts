import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { removePasskeys } from './passkey.sql.ts';

/** Forgets one of the person's own passkeys, as when its device is lost. */
export const removePasskey = creates({
  name: 'identity.remove-passkey',
  input: z.object({ passkey: z.string().min(1).max(1500) }),
  may: (actor) => actor.kind === 'person',
  async run({ tx, actor }, { passkey }) {
    if (actor.kind !== 'person') return refused('absent');
    const removed = await removePasskeys(tx, actor.personId, passkey);
    return removed === 0 ? refused('absent') : ok({ organisationId: actor.onBehalfOf });
  },
});
