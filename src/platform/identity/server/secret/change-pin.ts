import { lifted } from '#platform/database/server';
import { z } from 'zod';
import { parsePassword, parsePin, readDigits } from '#platform/identity';
import type { CommonRefusal, PersonActor } from '#platform/operation';
import { creates } from '#platform/operation/server';
import { ok, refused, type Refused, type Result } from '#platform/result';
import { forgetAttempts } from '../session/attempt.sql.ts';
import { momentOf, type Caller } from '../session/caller.ts';
import { hashSecret } from './hashed-secret.ts';
import { saveSecret } from '../person/person.sql.ts';
import { prove, type NotProven } from '../session/prove.ts';
import { revokeSessions } from '../session/session.sql.ts';
import { counter } from '../session/wrong-tries.ts';

const text = z.string().max(300).catch('');
const Typed = z.object({ current: text, newPin: text, newPassword: text });
const Changed = z.object({ hashed: z.string(), session: z.string() });

type Changing = { readonly actor: PersonActor; readonly session: string; readonly raw: unknown };
type Changes<Code extends string> = Promise<
  Result<{ organisationId: string }, Code | NotProven | 'same-secret' | CommonRefusal>
>;

export const changePinCommand = keepsSecret('identity.change-pin', 'pin');
export const changePasswordCommand = keepsSecret('identity.change-password', 'password');

/** A member chooses her own PIN, having shown the one she has. Her other sessions end. */
export async function changePin(caller: Caller, changing: Changing): Changes<'pin-form' | 'pin-easy'> {
  const { current, newPin } = Typed.parse(changing.raw);
  const pin = parsePin(newPin);
  if (!pin.ok) return pin;
  const shown = readDigits(current);
  if (shown === pin.value) return refused('same-secret', 'newPin');
  const unproven = await showsSecret(caller, { ...changing, kind: 'pin', shown });
  return unproven ?? changePinCommand.perform(call(caller, changing), await changed(pin.value, changing));
}

/** Staff choose another password, having shown the one they have. Their other sessions end. */
export async function changePassword(
  caller: Caller,
  changing: Changing,
): Changes<'password-short' | 'password-easy'> {
  const { current, newPassword } = Typed.parse(changing.raw);
  const password = parsePassword(newPassword, changing.actor.name);
  if (!password.ok) return password;
  const shown = current.normalize('NFKC');
  if (shown === password.value) return refused('same-secret', 'newPassword');
  const unproven = await showsSecret(caller, { ...changing, kind: 'password', shown });
  return (
    unproven ?? changePasswordCommand.perform(call(caller, changing), await changed(password.value, changing))
  );
}

async function showsSecret(
  caller: Caller,
  asked: Changing & { readonly kind: 'pin' | 'password'; readonly shown: string },
): Promise<Refused<NotProven> | undefined> {
  const { personId } = asked.actor;
  const proof = await prove(caller, {
    kind: asked.kind,
    typed: asked.shown,
    named: personId,
    find: async () => personId,
  });
  return proof.ok ? undefined : { ...proof, field: 'current' };
}

async function changed(secret: string, { session }: Changing) {
  return { hashed: await hashSecret(secret), session };
}

function call(caller: Caller, { actor }: Changing) {
  return { actor, trace: caller.trace, db: caller.db, now: momentOf(caller) };
}

function keepsSecret(name: string, kind: 'pin' | 'password') {
  return creates({
    name,
    input: Changed,
    may: (actor) => actor.kind === 'person',
    async run({ tx, actor, now }, { hashed, session }) {
      if (actor.kind !== 'person') return refused('absent');
      const { personId, onBehalfOf } = actor;
      await lifted(tx, () => saveSecret(tx, { personId, kind, secret: hashed, now }));
      await forgetAttempts(tx, counter('account', personId).key);
      await revokeSessions(tx, { personId, except: session, now });
      return ok({ organisationId: onBehalfOf });
    },
  });
}
