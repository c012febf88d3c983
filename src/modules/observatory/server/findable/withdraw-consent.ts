import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayConsent } from '../../permissions.ts';
import { insertConsentStep, lockConsent, removeConsent } from './findable.sql.ts';

/** A cooperative takes its consent back: from now on it is hidden as all others are. */
export const withdrawConsent = changes({
  name: 'observatory.withdraw-consent',
  input: z.object({ cooperative: z.uuid() }),
  on: (tx, { cooperative }) => lockConsent(tx, cooperative),
  may: (actor, { organisationId }) => mayConsent(actor, organisationId),
  async run({ tx, actor, now }, consent) {
    if (actor.kind !== 'person') return refused('forbidden');
    const { organisationId } = consent;
    await removeConsent(tx, consent);
    const who = { organisationId, doneBy: actor.name, personId: actor.personId };
    await insertConsentStep(tx, { ...who, step: 'withdrawn', doneAt: now });
    return ok({ organisationId });
  },
});
