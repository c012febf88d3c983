import type { PatientReaction } from '#platform/operation/server';
import { z } from 'zod';
import { findDuplicates } from './find-duplicates.ts';

const Payload = z.object({ organisationIds: z.array(z.uuid()) });

/** The worklist of duplicates follows the directory, which hears the fact at once. */
export const onEntryChangedDuplicates: PatientReaction = {
  to: 'entry-changed',
  name: 'registry.duplicates',
  async runTogether({ tx, now }, facts) {
    const ids = facts.flatMap(({ payload }) => Payload.parse(payload).organisationIds);
    await findDuplicates(tx, { organisationIds: [...new Set(ids)], now });
  },
};
