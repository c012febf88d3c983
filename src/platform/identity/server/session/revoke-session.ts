import { z } from 'zod';
import type { Actor } from '#platform/operation';
import { changes, creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { ownSession } from './choose-mandate.ts';
import { revokeSessions } from './session.sql.ts';

const OneSession = z.object({ session: z.string() });

/** Ends one of the person's own sessions, wherever it is open. */
export const revokeSession = endsSession('identity.revoke-session');

/** Ends the session that asks. */
export const signOut = endsSession('identity.sign-out');

/** Ends every session of the person but the one that asks. */
export const revokeOtherSessions = creates({
  name: 'identity.revoke-other-sessions',
  input: OneSession,
  may: (actor) => actor.kind === 'person',
  async run({ tx, actor, now }, { session }) {
    if (actor.kind !== 'person') return refused('absent');
    const ended = await revokeSessions(tx, { personId: actor.personId, except: session, now });
    return ok({ organisationId: actor.onBehalfOf, ended });
  },
});

function endsSession(name: string) {
  return changes({
    name,
    input: OneSession,
    on: (tx, { session }, actor) => ownSession(tx, actor, session),
    may: (actor: Actor, session) => actor.kind === 'person' && actor.personId === session.personId,
    async run({ tx, now }, session) {
      await revokeSessions(tx, { personId: session.personId, only: session.tokenHash, now });
      return ok({ organisationId: session.organisationId });
    },
  });
}
