import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayBuy } from '../../permissions.ts';
import { countCart, moveCart } from './cart.sql.ts';

/**
 * Somebody who filled a cart as a guest entered her account: the cart follows. The route proves that the
 * guest was this browser; nobody else can name one.
 */
export const bringCart = creates({
  name: 'sales.bring-cart',
  input: z.object({ guest: z.uuid() }),
  may: (actor) => mayBuy(actor),

  async run({ tx, actor }, { guest: fromPersonId }) {
    if (actor.kind !== 'person') return refused('forbidden');
    const { personId } = actor;
    await lifted(tx, () => moveCart(tx, { fromPersonId, personId }));
    return ok({ lines: await countCart(tx, personId) });
  },
});
