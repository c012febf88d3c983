import { z } from 'zod';
import type { Tx } from '#platform/database/server';
import type { Actor } from '#platform/operation';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { currentMandates } from '../mandate/mandate.sql.ts';
import { mandatesWearable } from './recognise-session.ts';
import { lockSession, wearMandate } from './session.sql.ts';

/** Puts on another of one's own mandates, for the session that asks and no other. */
export const chooseMandate = changes({
  name: 'identity.choose-mandate',
  input: z.object({ session: z.string(), mandate: z.uuid() }),
  on: (tx, { session }, actor) => ownSession(tx, actor, session),
  may: (actor, session) => actor.kind === 'person' && actor.personId === session.personId,
  async run({ tx, today }, session, input) {
    const mandates = mandatesWearable(await currentMandates(tx, session.personId, today), session.kind);
    const chosen = mandates.find(({ mandateId }) => mandateId === input.mandate);
    if (chosen === undefined) return refused('mandate-not-current', 'mandate');
    await wearMandate(tx, session, chosen.mandateId);
    return ok({ organisationId: chosen.onBehalfOf });
  },
});

/**
 * A session of the actor, locked. Sessions belong to no organisation: the one acted for stands in the audit.
 */
export async function ownSession(tx: Tx, actor: Actor, tokenHash: string) {
  if (actor.kind !== 'person') return undefined;
  const found = await lockSession(tx, actor.personId, tokenHash);
  if (found === undefined) return undefined;
  const { personId, onBehalfOf } = actor;
  return { tokenHash, personId, kind: found.kind, organisationId: onBehalfOf, communeCode: '' };
}
