import { z } from 'zod';
import { query } from '#platform/operation/server';
import { hashOfRequestKey } from './request-key.ts';
import { findByKey } from './request.sql.ts';

/** Whose request a secret address opens, and which: who holds the address may see and follow it. */
export const requestBuyer = query({
  name: 'bespoke.request-buyer',
  input: z.object({ key: z.string().regex(/^[\w-]{22}$/) }),
  toEverybody: true,
  run: ({ db }, { key }) => findByKey(db, hashOfRequestKey(key)),
});
