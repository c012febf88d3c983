import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listPasskeys } from '../secret/passkey.sql.ts';
import { findLanguage } from './message-language.sql.ts';
import { loginOf } from './person.sql.ts';
import { listSessions } from '../session/session.sql.ts';

/**
 * What a person sees of her own account: where she is signed in, and the keys she enters with. Visits of
 * those who try the demonstration with her name are nobody's business.
 */
export const myAccount = query({
  name: 'identity.my-account',
  input: z.object({}),
  async run({ db, actor, now }) {
    if (actor.kind !== 'person') return undefined;
    const { personId } = actor;
    const sessions = (await listSessions(db, personId, now)).filter(({ kind }) => kind !== 'story');
    const passkeys = await listPasskeys(db, personId);
    return {
      login: await loginOf(db, personId),
      language: await findLanguage(db, personId),
      sessions: sessions.map((row) => ({
        session: row.token_hash,
        device: row.device,
        startedAt: row.started_at,
        seenAt: row.seen_at,
      })),
      passkeys: passkeys.map(({ credentialId, label, addedAt }) => ({
        passkey: credentialId,
        label,
        addedAt,
      })),
    };
  },
});
