import { z } from 'zod';
import { boundsOf } from '#modules/market';
import { query } from '#platform/operation/server';
import { listPrices } from './sold.sql.ts';

/** The longest sides, in millimetres, up to which a thing is small, and up to which it is middling. */
const SIZE_BOUNDS = [boundsOf('small')[1], boundsOf('medium')[1]] as const;

/** What things of a kind were sold for, so that who makes them asks what they are worth. */
export const priceHistory = query({
  name: 'observatory.price-history',
  input: z.object({
    kind: z
      .string()
      .regex(/^[a-z-]{2,30}$/)
      .catch('carpet')
      .default('carpet'),
  }),
  toEverybody: true,
  async run({ db }, { kind }) {
    return { kind, lines: await listPrices(db, kind, SIZE_BOUNDS) };
  },
});
