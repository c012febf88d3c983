import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { isBuyerOf } from '../../permissions.ts';
import { MessageTyped } from '../../typed-input.ts';
import { lockOrder } from '../order/order.sql.ts';
import { orderSubject } from './order-subject.ts';
import { writeTalk } from './write-talk.ts';

/** Who bought writes to the cooperative that prepares her order. */
export const writeMyMessage = changes({
  name: 'sales.write-my-message',
  input: z.object({ purchase: z.uuid(), cooperative: z.uuid(), order: z.uuid(), ...MessageTyped }),
  on: (tx, asked) => lifted(tx, () => lockOrder(tx, asked)),
  // Her purchase, and the one she opened: a secret address is good for one.
  may: (actor, order, { purchase }) =>
    isBuyerOf(actor, order) && (order.purchaseId === purchase || order.balancePurchaseId === purchase),

  async run(work, order, { text, photo, photoName }) {
    const written = await writeTalk(work, orderSubject(order), { by: 'buyer', text, photo, photoName });
    if (!written.ok) return written;
    const { organisationId, communeCode, purchaseId } = order;
    return ok({ organisationId, communeCode, purchase: purchaseId });
  },
});
