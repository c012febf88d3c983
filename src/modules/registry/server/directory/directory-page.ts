import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listDirectory, summariseDirectory } from './directory-page.sql.ts';

/** The whole directory, a page at a time in the order of the ids: for whoever takes all of it. */
export const directoryPage = query({
  name: 'registry.directory-page',
  input: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(5_000) }),
  toEverybody: true,
  run: ({ db }, asked) => listDirectory(db, asked),
});

/** How many entries the directory has, how full each column of it is, and the last day filed. */
export const directorySummary = query({
  name: 'registry.directory-summary',
  input: z.object({}),
  toEverybody: true,
  run: ({ db }) => summariseDirectory(db),
});
