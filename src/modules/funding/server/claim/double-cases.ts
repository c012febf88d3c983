import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listCases } from './case.sql.ts';

const SHOWN = 60;

/** Invoices used twice, within reach of an office: those to settle first. */
export const doubleCases = query({
  name: 'funding.double-cases',
  input: z.object({}),
  run: async ({ db }) => ({ cases: await listCases(db, { limit: SHOWN }) }),
});
