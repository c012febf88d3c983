import { lifted } from '#platform/database/server';
import { z } from 'zod';
import type { PersonActor } from '#platform/operation';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { codeAddress, newCodeSecret, stepOfCode } from './one-time-code.ts';
import { findSecret, saveSecret } from '../person/person.sql.ts';
import { sealText, unsealText } from './sealed-text.ts';

/**
 * Makes one-time codes the second step of a person, once she has typed a right one. Whoever has codes already
 * does not replace them here, for a stolen session could: an administrator invites her anew.
 */
export const setUpOneTimeCodes = creates({
  name: 'identity.set-up-one-time-codes',
  input: z.object({ draft: z.string().max(400), code: z.string().max(20) }),
  may: (actor) => actor.kind === 'person',
  async run({ tx, actor, now }, { draft, code }) {
    if (actor.kind !== 'person') return refused('absent');
    const { personId, onBehalfOf } = actor;
    const secret = unsealed(draft, draftOf(actor));
    const step = secret === undefined ? undefined : stepOfCode(secret, code, now);
    if (secret === undefined || step === undefined) return refused('wrong-code', 'code');
    return lifted(tx, async () => {
      if ((await findSecret(tx, personId, 'totp')) !== undefined) return refused('codes-set-up');
      await saveSecret(tx, {
        personId,
        kind: 'totp',
        secret: sealText(secret, personId),
        now,
        lastStep: step,
      });
      return ok({ organisationId: onBehalfOf });
    });
  },
});

/**
 * A secret to be typed or opened in an application, and the sealed copy that comes back with the first code.
 */
export function draftOneTimeCodes(actor: PersonActor) {
  const secret = newCodeSecret();
  return { secret, address: codeAddress(secret, actor.name), draft: sealText(secret, draftOf(actor)) };
}

function draftOf({ personId }: PersonActor): string {
  return `draft ${personId}`;
}

function unsealed(draft: string, owner: string): string | undefined {
  try {
    return unsealText(draft, owner);
  } catch {
    return undefined;
  }
}
