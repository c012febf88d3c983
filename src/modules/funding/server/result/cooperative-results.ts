import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listLinesOf } from './project-line.sql.ts';
import { listOutcomes } from './result.sql.ts';

/** What one cooperative was awarded by public programmes, and what changed there: for everybody. */
export const cooperativeResults = query({
  name: 'funding.cooperative-results',
  input: z.object({ cooperative: z.uuid() }),
  toEverybody: true,
  run: async ({ db }, { cooperative }) => ({
    lines: await listLinesOf(db, cooperative),
    outcomes: await listOutcomes(db, { organisation: cooperative }),
  }),
});
