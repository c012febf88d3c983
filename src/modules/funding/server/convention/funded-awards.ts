import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listAwards } from './award-list.sql.ts';

const SHOWN = 100;

/** Awards within reach with the state of their conventions: those to do something about first. */
export const fundedAwards = query({
  name: 'funding.funded-awards',
  input: z.object({ organisation: z.uuid().optional(), programme: z.string().optional() }),
  run: async ({ db, today }, { organisation, programme }) => ({
    awards: await listAwards(db, {
      limit: SHOWN,
      ...(organisation !== undefined && { organisationId: organisation }),
      ...(programme !== undefined && { programme }),
    }),
    today,
  }),
});
