import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listPurchases } from './purchase.sql.ts';

/** Everything somebody bought, the latest first. */
export const myPurchases = query({
  name: 'sales.my-purchases',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor }) {
    return actor.kind === 'person' ? listPurchases(db, actor.personId) : [];
  },
});
