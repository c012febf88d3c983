import { z } from 'zod';
import type { Tx } from '#platform/database/server';
import type { OwnSession } from '#platform/identity';
import { asId, type PersonId } from '#platform/ids';
import { creates, type Command } from '#platform/operation/server';
import { refused, ok } from '#platform/result';
import { forgetAttempts, takeBackAttempts } from './attempt.sql.ts';
import { takeChallenge } from './challenge.sql.ts';
import { currentMandates } from '../mandate/mandate.sql.ts';
import { findPerson, useStep } from '../person/person.sql.ts';
import { mandatesWearable } from './recognise-session.ts';
import { lastsFor } from './session-length.ts';
import { findTrace, insertSession, revokeToken } from './session.sql.ts';
import { hashToken, newToken } from '../secret/token.ts';

/** What a person gets at the door: the token for the cookie, which is nowhere else. */
export interface SignedIn {
  readonly token: string;
  readonly personId: PersonId;
  readonly organisationId: string;
}

const OpenSession = z.object({
  personId: z.uuid(),
  kind: z.enum(['member', 'staff', 'story']),
  device: z.string(),
  browser: z.string(),
  session: z.string().optional(),
  /** The counter of the account, to forget, and the shared ones, from which the right try is taken back. */
  forget: z.array(z.string()),
  takeBack: z.array(z.string()),
  /** The second step of a password: the challenge it answers and the step of the code, each used once. */
  step: z.object({ challenge: z.string(), at: z.number() }).optional(),
});

type OpenSession = z.infer<typeof OpenSession>;

export const signInWithCodeCommand = opensSession('identity.sign-in-with-code');
export const signInWithPhoneCommand = opensSession('identity.sign-in-with-phone');
export const signInStaffCommand = opensSession('identity.sign-in-staff');
export const signInWithPasskeyCommand = opensSession('identity.sign-in-with-passkey');
export const signInAsStoryPersonCommand = opensSession('identity.sign-in-as-story-person');

/** One way in. The platform itself performs it, once who stands at the door is proven. */
function opensSession(name: string): Command<OpenSession, SignedIn, 'absent' | 'wrong-code'> {
  return creates({
    name,
    input: OpenSession,
    may: (actor) => actor.kind === 'system',
    async run({ tx, now, today }, input) {
      const personId: PersonId = asId(input.personId);
      if ((await findPerson(tx, personId)) === undefined) return refused('absent');
      if (input.step !== undefined && !(await stepIsFresh(tx, personId, { ...input.step, now }))) {
        return refused('wrong-code');
      }
      for (const key of input.forget) await forgetAttempts(tx, key);
      if (input.takeBack.length > 0) await takeBackAttempts(tx, input.takeBack, now);
      if (input.session !== undefined) await revokeToken(tx, hashToken(input.session), now);
      const deviceHash = hashToken(input.device);
      const mandate = await mandateToWear(tx, { personId, deviceHash, kind: input.kind, today });
      const token = newToken();
      await insertSession(tx, {
        token_hash: hashToken(token),
        person_id: personId,
        mandate_id: mandate?.mandateId ?? null,
        device: input.browser,
        device_hash: deviceHash,
        kind: input.kind,
        started_at: now,
        expires_at: new Date(now.getTime() + lastsFor(input.kind)),
      });
      return ok({ token, personId, organisationId: mandate?.onBehalfOf ?? personId });
    },
  });
}

async function stepIsFresh(
  tx: Tx,
  personId: PersonId,
  step: { readonly challenge: string; readonly at: number; readonly now: Date },
): Promise<boolean> {
  const sought = { hash: step.challenge, purpose: 'second-step', now: step.now, personId } as const;
  return (await takeChallenge(tx, sought)) && useStep(tx, personId, step.at);
}

/** The mandate worn last time, or else the oldest one. */
async function mandateToWear(
  tx: Tx,
  asked: { personId: PersonId; deviceHash: string; kind: OwnSession['kind']; today: string },
) {
  const mandates = mandatesWearable(await currentMandates(tx, asked.personId, asked.today), asked.kind);
  const { mandateId } = await findTrace(tx, asked.personId, asked.deviceHash);
  return mandates.find((mandate) => mandate.mandateId === mandateId) ?? mandates[0];
}
