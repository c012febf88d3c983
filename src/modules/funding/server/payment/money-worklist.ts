import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listCases } from '../claim/case.sql.ts';
import { listWaitingClaims, listWaitingOrders } from './worklist.sql.ts';

const SHOWN = 50;

/** What waits for the programme and for finance, within reach: orders, claims, invoices used twice. */
export const moneyWorklist = query({
  name: 'funding.money-worklist',
  input: z.object({}),
  run: async ({ db, today }) => ({
    orders: await listWaitingOrders(db, SHOWN),
    claims: await listWaitingClaims(db, SHOWN),
    cases: (await listCases(db, { limit: SHOWN })).filter(({ outcome }) => outcome === undefined),
    today,
  }),
});
