import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listCohorts, listTemplates } from './cohort.sql.ts';

/** The cohorts there are, and the plans a new one may follow. */
export const cohorts = query({
  name: 'accompaniment.cohorts',
  input: z.object({}),
  run: async ({ db, today }) => ({
    cohorts: await listCohorts(db),
    templates: await listTemplates(db),
    today,
  }),
});
