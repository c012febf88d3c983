import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listInstruments } from './assessment.sql.ts';

/** Every version of the diagnostic's grid. */
export const instruments = query({
  name: 'accompaniment.instruments',
  input: z.object({}),
  run: async ({ db }) => ({ instruments: await listInstruments(db) }),
});
