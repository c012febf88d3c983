import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listFiles } from './creation-file.sql.ts';

const SHOWN = 100;

/** The files within reach, for who prepares them. */
export const creationFiles = query({
  name: 'formation.creation-files',
  input: z.object({}),
  run: async ({ db, today }) => ({ files: await listFiles(db, { limit: SHOWN }), today }),
});
