import { reversalOf } from '#platform/ledger';
import { listTransfers, post } from '#platform/ledger/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { movedOrder } from '../../money/payment-order.ts';
import { BOOK, conventionAccount } from '../../money/stage.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { OrderRead } from '../../typed-input.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { findOrder } from './find-order.ts';
import { settleOrder } from './settle-order.ts';

/** Gives up an order that is not paid: what it drew is taken back, transfer by transfer. */
export const cancelOrder = changes({
  name: 'funding.cancel-order',
  input: OrderRead,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, read) {
    const order = await findOrder(work, held, read);
    if (!order.ok) return order;
    const state = movedOrder(order.value, 'cancel', undefined);
    if (!state.ok) return state;
    const { organisationId, conventionId } = held;
    const asked = { organisationId, book: BOOK, under: conventionAccount(conventionId) };
    const known = await listTransfers(work.tx, asked);
    for (const one of known.filter(({ reference }) => reference.id === order.value.orderId)) {
      const back = reversalOf(one, known, { transferId: newId(), day: work.today });
      if (!back.ok) return back;
      await post(work, [back.value]);
    }
    return settleOrder(work, held, { ...order.value, state: state.value });
  },
});
