import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepMoney, mayPrepare } from '../../permissions.ts';
import { MessageTyped } from '../../typed-input.ts';
import { lockOrder } from '../order/order.sql.ts';
import { orderSubject } from './order-subject.ts';
import { writeTalk } from './write-talk.ts';

/** The cooperative writes to who bought an order; the office does while it decides between them. */
export const writeMessage = changes({
  name: 'sales.write-message',
  input: z.object({ cooperative: z.uuid(), order: z.uuid(), ...MessageTyped }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor, order) => mayPrepare(actor, order),

  async run(work, order, { text, photo, photoName }) {
    const isOffice = mayKeepMoney(work.actor, order);
    if (isOffice && order.state !== 'disputed') return refused('nothing-to-settle', 'text');
    const by = isOffice ? 'office' : 'seller';
    const written = await writeTalk(work, orderSubject(order), { by, text, photo, photoName });
    if (!written.ok) return written;
    const { organisationId, communeCode, orderId } = order;
    return ok({ organisationId, communeCode, order: orderId });
  },
});
