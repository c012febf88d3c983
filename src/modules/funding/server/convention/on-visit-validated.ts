import { z } from 'zod';
import type { VisitValidated } from '#modules/accompaniment';
import { newId } from '#platform/ids';
import { hold, type Reaction } from '#platform/operation/server';
import { dayOf } from '#platform/time';
import { awaitingVisit } from '../../money/instalment.ts';
import { lockInForceOf } from './convention.sql.ts';
import { findFundingDossier } from './dossier.sql.ts';
import { insertEvidence } from '../evidence/evidence.sql.ts';

const NAME: VisitValidated['name'] = 'visit-validated';
const Payload = z.object({ visitId: z.uuid(), ordinal: z.number() });

/**
 * A visit that somebody else found good shows what instalments wait for: the next one of each funder, once. A
 * fact told twice shows nothing twice.
 */
export const onVisitValidated: Reaction = {
  to: NAME,
  name: 'funding.visits',
  async run({ tx, now }, { organisationId, payload }) {
    const { visitId, ordinal } = Payload.parse(payload);
    for (const convention of await lockInForceOf(tx, organisationId)) {
      const dossier = await findFundingDossier(tx, convention.conventionId);
      const content = dossier?.versions.at(-1)?.content;
      if (dossier === undefined || content === undefined) continue;
      if (dossier.evidence.some((one) => one.visitId === visitId)) continue;
      for (const { key, party } of awaitingVisit(content, dossier.evidence)) {
        await insertEvidence(tx, hold(convention), {
          evidenceId: newId<'evidence'>(),
          kind: 'visit',
          instalment: key,
          party,
          visitId,
          note: String(ordinal),
          day: dayOf(now),
          by: '',
          now,
        });
      }
    }
  },
};
