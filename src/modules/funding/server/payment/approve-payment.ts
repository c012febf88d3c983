import { changes } from '#platform/operation/server';
import { movedOrder } from '../../money/payment-order.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { OrderRead } from '../../typed-input.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { nameOf, personOf } from '../convention/name-of.ts';
import { findOrder } from './find-order.ts';
import { settleOrder } from './settle-order.ts';

/** Approves an order that another person prepared. */
export const approvePayment = changes({
  name: 'funding.approve-payment',
  input: OrderRead,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, read) {
    const order = await findOrder(work, held, read);
    if (!order.ok) return order;
    const approvedBy = personOf(work);
    const state = movedOrder(order.value, 'approve', approvedBy);
    if (!state.ok) return state;
    return settleOrder(work, held, {
      ...order.value,
      state: state.value,
      approvedByName: nameOf(work),
      ...(approvedBy !== undefined && { approvedBy }),
    });
  },
});
