import { z } from 'zod';
import { changes, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { dayOf } from '#platform/time';
import { lockOrder } from '../order/order.sql.ts';
import { tellBuyer } from '../order/tell-buyer.ts';
import { saveReminded } from './line-return.sql.ts';

/** Who asked to send something back is reminded, once, of the day before which it is to be handed over. */
export const remindBuyer = changes({
  name: 'sales.remind-buyer',
  input: z.object({ cooperative: z.uuid(), order: z.uuid() }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor) => actor.kind === 'system',

  async run({ tx, now }, order) {
    const { organisationId, communeCode, orderId, state, version, sendBackBefore: before } = order;
    if (state !== 'returning' || before === undefined || now >= before)
      return refused('order-move-not-allowed');
    const isFirst = await saveReminded(tx, hold(order), { at: now });
    const key = `return-ends-${orderId}-${version}`;
    const said = { key, says: 'sales.sms.return-ends', day: dayOf(before) };
    if (isFirst) await tellBuyer({ tx, now }, order, said);
    return ok({ organisationId, communeCode, order: orderId, reminded: isFirst });
  },
});
