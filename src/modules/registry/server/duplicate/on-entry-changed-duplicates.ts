import type { Reaction } from '#platform/operation/server';
import { z } from 'zod';
import { findDuplicates } from './find-duplicates.ts';

const Payload = z.object({ organisationIds: z.array(z.uuid()) });

/** The worklist of duplicates follows the directory: it hears the fact after `registry.directory`. */
export const onEntryChangedDuplicates: Reaction = {
  to: 'entry-changed',
  name: 'registry.duplicates',
  async run({ tx, now }, { payload }) {
    await findDuplicates(tx, { ...Payload.parse(payload), now });
  },
};
