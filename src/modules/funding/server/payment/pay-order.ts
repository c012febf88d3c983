import { balancesOf } from '#platform/ledger';
import { listTransfers } from '#platform/ledger/server';
import { changes, type Held, type Work } from '#platform/operation/server';
import { refused } from '#platform/result';
import type { Convention } from '../../convention/convention.ts';
import { movedOrder, type PaymentOrder } from '../../money/payment-order.ts';
import { BOOK, conventionAccount, draw, type Stage, type StageMove } from '../../money/stage.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { PayTyped } from '../../typed-input.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { findFundingDossier } from '../convention/dossier.sql.ts';
import { payClaims } from './pay-claims.ts';
import { findOrder } from './find-order.ts';
import { moveMoney } from './move-money.ts';
import { settleOrder } from './settle-order.ts';

/**
 * Records that an approved order was paid. In kind, the funder bought: the delivery is shown first, and the
 * purchase justifies itself.
 */
export const payOrder = changes({
  name: 'funding.pay-order',
  input: PayTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { paidOn, ...read }) {
    const order = await findOrder(work, held, read);
    if (!order.ok) return order;
    const state = movedOrder(order.value, 'pay', undefined);
    if (!state.ok) return state;
    if (paidOn > work.today) return refused('day-in-future', 'paidOn');
    if (paidOn < order.value.preparedOn) return refused('paid-before-order', 'paidOn');
    const inKind = order.value.kind === 'in-kind';
    if (inKind && !(await isDelivered(work, held, order.value))) return refused('delivery-missing');
    const moves = await ordered(work, held, order.value);
    const reference = { kind: 'order', id: order.value.orderId };
    const road: readonly Stage[] = inKind ? ['paid', 'justified', 'accepted'] : ['paid'];
    let from: Stage = 'ordered';
    for (const to of road) {
      const next = moves.map((move): StageMove => ({ ...move, from, to }));
      await moveMoney(work, held, next, { kind: to, reference });
      from = to;
    }
    await payClaims(work, held, order.value.instalment);
    return settleOrder(work, held, { ...order.value, state: state.value, paidOn });
  },
});

/** What the order drew, line by line: the payment takes the same road. */
async function ordered(work: Work, held: Held<Convention>, order: PaymentOrder): Promise<StageMove[]> {
  const { organisationId, conventionId } = held;
  const asked = { organisationId, book: BOOK, under: conventionAccount(conventionId) };
  const drawn = (await listTransfers(work.tx, asked)).filter(
    ({ reference }) => reference.id === order.orderId,
  );
  const wanted = { conventionId, party: order.party, amount: order.amount };
  const moves = draw(balancesOf(drawn), wanted, { from: ['ordered'], to: 'paid' });
  if (!moves.ok) throw new Error(`order ${order.orderId} is not in the book`);
  return moves.value;
}

async function isDelivered(work: Work, held: Held<Convention>, order: PaymentOrder): Promise<boolean> {
  const dossier = await findFundingDossier(work.tx, held.conventionId);
  return (
    dossier?.evidence.some(
      ({ kind, instalment }) => kind === 'delivery' && instalment === order.instalment,
    ) ?? false
  );
}
