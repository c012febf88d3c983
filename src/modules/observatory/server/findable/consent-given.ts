import { z } from 'zod';
import { query } from '#platform/operation/server';
import { mayConsent } from '../../permissions.ts';
import { findConsent, listConsentSteps } from './findable.sql.ts';

/** Whether a cooperative consents to be findable, since when, and who gave and took back its consent. */
export const consentGiven = query({
  name: 'observatory.consent-given',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    if (!mayConsent(actor, cooperative)) return undefined;
    const consent = await findConsent(db, cooperative);
    const steps = await listConsentSteps(db, cooperative);
    return { cooperative, steps, ...(consent !== undefined && { since: consent.since }) };
  },
});
