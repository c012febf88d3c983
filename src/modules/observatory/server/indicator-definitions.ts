import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listIndicators } from './indicator.sql.ts';

/** The definitions in force, and those that wait for a source. */
export const indicatorDefinitions = query({
  name: 'observatory.indicator-definitions',
  input: z.object({}),
  toEverybody: true,
  run: ({ db, today }) => listIndicators(db, today),
});
