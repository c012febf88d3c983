import { z } from 'zod';
import { inTransaction, type Tx } from '#platform/database/server';
import type { PersonId } from '#platform/ids';
import { databaseScope, SYSTEM, type CommonRefusal } from '#platform/operation';
import { ok, refused, type Result } from '#platform/result';
import { forgetAttempts, takeBackAttempts } from './attempt.sql.ts';
import { momentOf, networkOf, type Caller } from './caller.ts';
import { insertChallenge, personOfChallenge } from './challenge.sql.ts';
import { stepOfCode } from '../secret/one-time-code.ts';
import { signInStaffCommand, type SignedIn } from './open-session.ts';
import { hasPasskey } from '../secret/passkey.sql.ts';
import { findSecret, personOfLogin } from '../person/person.sql.ts';
import { prove, type NotProven, type Proof } from './prove.ts';
import { unsealText } from '../secret/sealed-text.ts';
import { entry, system } from './sign-in.ts';
import { hashToken, newToken } from '../secret/token.ts';
import { counter, countTry, type MustWait } from './wrong-tries.ts';

const STEP_MS = 5 * 60_000;
const text = z.string().max(300).catch('');
const LoginAndPassword = z.object({ login: text, password: text });
const StepAndCode = z.object({ step: text, code: text });

/** What follows a right password: the session, a one-time code to type, or the passkey that replaces both. */
export type AfterPassword =
  | { readonly next: 'entered'; readonly signedIn: SignedIn }
  | { readonly next: 'code'; readonly step: string }
  | { readonly next: 'passkey' };

/** Staff enter with a login and a password; then, where they have set one up, the second step. */
export async function signInStaff(
  caller: Caller,
  raw: unknown,
): Promise<Result<AfterPassword, NotProven | 'wrong-code' | CommonRefusal>> {
  const { login, password } = LoginAndPassword.parse(raw);
  const named = loginKey(login);
  const claim = { kind: 'password', typed: password.normalize('NFKC'), named: `login ${named}` } as const;
  const proof = await prove(caller, { ...claim, find: (tx) => personOfLogin(tx, named) });
  if (!proof.ok) return proof;
  const after = await secondStep(caller, proof.value);
  if (after !== undefined) return ok(after);
  const opened = await signInStaffCommand.perform(system(caller), entry(caller, proof.value, 'staff'));
  return opened.ok ? ok({ next: 'entered', signedIn: opened.value }) : opened;
}

/** The second step: the code of an application. The challenge and the code each serve once. */
export async function signInWithOneTimeCode(
  caller: Caller,
  raw: unknown,
): Promise<Result<SignedIn, MustWait | 'wrong-code' | 'step-expired' | CommonRefusal>> {
  const { step, code } = StepAndCode.parse(raw);
  const now = momentOf(caller);
  const challenge = hashToken(step);
  const counted = await inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      const personId = await personOfChallenge(tx, { hash: challenge, purpose: 'second-step', now });
      if (personId === undefined) return refused('step-expired');
      const account = counter('account', `second step ${personId}`);
      const address = counter('address', networkOf(caller.address));
      const allowed = await countTry(tx, [account, address], now);
      if (!allowed.ok) return allowed;
      const held = await findSecret(tx, personId, 'totp');
      return ok({ personId, sealed: held?.secret, forget: [account.key], takeBack: [address.key] });
    },
    caller.db,
  );
  if (!counted.ok) return counted;
  const { sealed, ...proof } = counted.value;
  const at = sealed === undefined ? undefined : stepOfCode(unsealText(sealed, proof.personId), code, now);
  if (at === undefined) return refused('wrong-code', 'code');
  return signInStaffCommand.perform(system(caller), {
    ...entry(caller, proof, 'staff'),
    step: { challenge, at },
  });
}

/** A login as it is kept: one form, whatever the keyboard made of it. */
export function loginKey(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Where a second step is due, the right password only opens the way to it. */
async function secondStep(caller: Caller, proof: Proof): Promise<AfterPassword | undefined> {
  const now = momentOf(caller);
  const { personId } = proof;
  return inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      const codes = (await findSecret(tx, personId, 'totp')) !== undefined;
      if (!codes && !(await hasPasskey(tx, personId))) return undefined;
      for (const key of proof.forget) await forgetAttempts(tx, key);
      await takeBackAttempts(tx, proof.takeBack, now);
      return codes ? { next: 'code', step: await handStep(tx, personId, now) } : { next: 'passkey' };
    },
    caller.db,
  );
}

async function handStep(tx: Tx, personId: PersonId, now: Date): Promise<string> {
  const step = newToken();
  const expiresAt = new Date(now.getTime() + STEP_MS);
  await insertChallenge(tx, { hash: hashToken(step), personId, purpose: 'second-step', expiresAt });
  return step;
}
