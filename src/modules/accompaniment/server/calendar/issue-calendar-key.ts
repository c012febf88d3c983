import { createHash } from 'node:crypto';
import { z } from 'zod';
import { newToken } from '#platform/identity/server';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { replaceCalendarKey } from './calendar-key.sql.ts';

/**
 * Gives the secret address of a calendar, once: a coach's visits, or those of a cooperative. A new one closes
 * the one before. Who has the address reads the calendar, so only its hash is kept.
 */
export const issueCalendarKey = creates({
  name: 'accompaniment.issue-calendar-key',
  input: z.object({}),
  may: (actor) => actor.kind === 'person',

  async run(work) {
    const { actor } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    const { personId, onBehalfOf, reach } = actor;
    const holder = reach.kind === 'organisation' ? { organisationId: onBehalfOf } : { personId };
    const key = newToken();
    await replaceCalendarKey(work.tx, holder, { hash: hashOfCalendarKey(key), at: work.now });
    return ok({ organisationId: onBehalfOf, key });
  },
});

/** What the database keeps of a secret address. */
export function hashOfCalendarKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
