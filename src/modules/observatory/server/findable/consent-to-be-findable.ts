import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayConsent } from '../../permissions.ts';
import { findEntryPlace, insertConsent, insertConsentStep } from './findable.sql.ts';

/**
 * A cooperative agrees that figures may tell its numbers even where it is the only one they speak of. Nobody
 * agrees for it.
 */
export const consentToBeFindable = creates({
  name: 'observatory.consent-to-be-findable',
  input: z.object({
    cooperative: z.uuid(),
    agreed: z.string().optional(),
  }),
  may: (actor, { cooperative }) => mayConsent(actor, cooperative),
  async run({ tx, actor, now, today }, { cooperative, agreed }) {
    if (agreed !== 'yes') return refused('consent-not-said', 'agreed');
    if (actor.kind !== 'person') return refused('forbidden');
    const communeCode = await findEntryPlace(tx, cooperative);
    if (communeCode === undefined) return refused('absent');
    const given = await insertConsent(tx, { organisationId: cooperative, since: today });
    if (!given) return refused('already-findable');
    const who = { organisationId: cooperative, doneBy: actor.name, personId: actor.personId };
    await insertConsentStep(tx, { ...who, step: 'given', doneAt: now });
    return ok({ organisationId: cooperative, communeCode });
  },
});
