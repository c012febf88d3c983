import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { lookedAtSince, MOST_LINES } from '../../cart/cart.ts';
import { listLookedAt } from './cart.sql.ts';

/**
 * Which of some pieces somebody else put in her cart a moment ago. It says that somebody did, and never who;
 * nothing is kept by it: who orders first has the piece.
 */
export const lookedAtPieces = query({
  name: 'sales.looked-at-pieces',
  input: z.object({ products: z.array(z.uuid()).max(MOST_LINES) }),
  toEverybody: true,
  async run({ db, actor, now }, { products }) {
    const since = lookedAtSince(now);
    const by = actor.kind === 'person' ? { notBy: actor.personId } : {};
    return [...(await lifted(db, () => listLookedAt(db, { products, since, ...by })))];
  },
});
