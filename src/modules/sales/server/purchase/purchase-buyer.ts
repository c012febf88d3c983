import { z } from 'zod';
import { query } from '#platform/operation/server';
import { hashOfKey } from './purchase-key.ts';
import { findByKey } from './purchase.sql.ts';

/** Whose purchase a secret address opens, and which: who holds the address may see and follow it. */
export const purchaseBuyer = query({
  name: 'sales.purchase-buyer',
  input: z.object({ key: z.string().regex(/^[\w-]{22}$/) }),
  toEverybody: true,
  run: ({ db }, { key }) => findByKey(db, hashOfKey(key)),
});
