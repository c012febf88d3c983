import { z } from 'zod';
import { inTransaction, type Db } from '#platform/database/server';
import { databaseScope, type PersonActor } from '#platform/operation';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { currentInstant } from '#platform/time';
import { insertChallenge, takeChallenge } from '../session/challenge.sql.ts';
import { readRegistration, Registration, registrationOptions, type Site } from './passkey.ts';
import { insertPasskey, listPasskeys } from './passkey.sql.ts';
import { loginOf } from '../person/person.sql.ts';
import { hashToken } from './token.ts';

const CHALLENGE_MS = 5 * 60_000;

/** Keeps a passkey that the person's device has just made for this site. */
export const addPasskey = creates({
  name: 'identity.add-passkey',
  input: z.object({
    response: Registration,
    label: z.string().trim().min(1).max(60),
    origin: z.url(),
    host: z.string(),
  }),
  may: (actor) => actor.kind === 'person',
  async run({ tx, actor, now }, { response, label, origin, host }) {
    if (actor.kind !== 'person') return refused('passkey-refused');
    const { personId, onBehalfOf } = actor;
    const take = (challenge: string) =>
      takeChallenge(tx, { hash: hashToken(challenge), purpose: 'passkey-registration', now, personId });
    const made = await readRegistration({ response, site: { origin, host }, takeChallenge: take });
    if (made === undefined) return refused('passkey-refused');
    const kept = await insertPasskey(tx, { ...made, personId, label, addedAt: now });
    return kept ? ok({ organisationId: onBehalfOf }) : refused('passkey-refused');
  },
});

/** Hands the browser what it needs to make a passkey for the person signed in. */
export async function offerPasskey(
  actor: PersonActor,
  site: Site,
  { db, now = currentInstant() }: { readonly db?: Db; readonly now?: Date } = {},
) {
  const { personId, name } = actor;
  return inTransaction(
    databaseScope(actor),
    async (tx) => {
      const known = await listPasskeys(tx, personId);
      const login = (await loginOf(tx, personId)) ?? name;
      const options = await registrationOptions({ site, personId, login, name, known });
      const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
      const hash = hashToken(options.challenge);
      await insertChallenge(tx, { hash, personId, purpose: 'passkey-registration', expiresAt });
      return options;
    },
    db,
  );
}
