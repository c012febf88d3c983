import type { Reaction } from '#platform/operation/server';
import { z } from 'zod';
import { lockEntries, replaceDirectoryLines } from './directory.sql.ts';

const Payload = z.object({ organisationIds: z.array(z.uuid()) });

/** The directory follows the register. */
export const onEntryChanged: Reaction = {
  to: 'entry-changed',
  name: 'registry.directory',
  async run({ tx }, { payload }) {
    const { organisationIds } = Payload.parse(payload);
    await lockEntries(tx, organisationIds);
    await replaceDirectoryLines(tx, organisationIds);
  },
};
