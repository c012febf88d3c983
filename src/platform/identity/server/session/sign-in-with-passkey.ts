import { inTransaction, type Tx } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { ok, refused, type Result } from '#platform/result';
import { momentOf, networkOf, type Caller } from './caller.ts';
import { insertChallenge, removeChallenges, takeChallenge } from './challenge.sql.ts';
import { signInWithPasskeyCommand, type SignedIn } from './open-session.ts';
import { Authentication, authenticationOptions, readAuthentication, type Site } from '../secret/passkey.ts';
import { lockPasskey, savePasskeyCounter } from '../secret/passkey.sql.ts';
import type { Proof } from './prove.ts';
import { entry, system, type SignInRefusal } from './sign-in.ts';
import { hashToken } from '../secret/token.ts';
import { counter, countTry, type MustWait } from './wrong-tries.ts';

const CHALLENGE_MS = 5 * 60_000;

/** Hands the browser a challenge that any passkey of this site may answer once, within five minutes. */
export async function offerPasskeySignIn(caller: Caller, site: Site) {
  const options = await authenticationOptions(site);
  const now = momentOf(caller);
  const hash = hashToken(options.challenge);
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  const keep = async (tx: Tx) => {
    await removeChallenges(tx, now);
    await insertChallenge(tx, { hash, purpose: 'passkey-sign-in', expiresAt });
  };
  await inTransaction(databaseScope(SYSTEM), keep, caller.db);
  return options;
}

/** Enters with a passkey: the device has already made sure of its owner, so nothing else is asked. */
export async function signInWithPasskey(
  caller: Caller,
  asked: { readonly response: unknown; readonly site: Site },
): Promise<Result<SignedIn, SignInRefusal | 'passkey-refused'>> {
  const parsed = Authentication.safeParse(asked.response);
  if (!parsed.success) return refused('passkey-refused');
  const now = momentOf(caller);
  const address = counter('address', networkOf(caller.address));
  const proof = await inTransaction<Result<Proof, 'passkey-refused' | MustWait>>(
    databaseScope(SYSTEM),
    async (tx) => {
      const allowed = await countTry(tx, [address], now);
      if (!allowed.ok) return allowed;
      const passkey = await lockPasskey(tx, parsed.data.id);
      if (passkey === undefined) return refused('passkey-refused');
      const take = (challenge: string) =>
        takeChallenge(tx, { hash: hashToken(challenge), purpose: 'passkey-sign-in', now });
      const { site } = asked;
      const count = await readAuthentication({ response: parsed.data, site, passkey, takeChallenge: take });
      if (count === undefined) return refused('passkey-refused');
      await savePasskeyCounter(tx, passkey.credentialId, count);
      return ok({ personId: passkey.personId, forget: [], takeBack: [address.key] });
    },
    caller.db,
  );
  return proof.ok
    ? signInWithPasskeyCommand.perform(system(caller), entry(caller, proof.value, 'staff'))
    : proof;
}
