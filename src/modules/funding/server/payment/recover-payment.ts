import { newId } from '#platform/ids';
import { plus } from '#platform/money';
import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import { mayRecover } from '../../money/payment-order.ts';
import { draw } from '../../money/stage.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { RecoverTyped } from '../../typed-input.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { insertEvidence } from '../evidence/evidence.sql.ts';
import { nameOf } from '../convention/name-of.ts';
import { findOrder } from './find-order.ts';
import { balancesOfConvention, moveMoney } from './move-money.ts';
import { settleOrder } from './settle-order.ts';

/** Records money given back: of one payment, never more than it paid, never what was accepted. */
export const recoverPayment = changes({
  name: 'funding.recover-payment',
  input: RecoverTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { amount, reason: note, ...read }) {
    const order = await findOrder(work, held, read);
    if (!order.ok) return order;
    const may = mayRecover(order.value, amount);
    if (!may.ok) return may;
    const { conventionId } = held;
    const { orderId, party, instalment, recovered } = order.value;
    const balances = await balancesOfConvention(work.tx, held);
    const road = { from: ['rejected', 'paid'], to: 'recovered' } as const;
    const moves = draw(balances, { conventionId, party, amount }, road);
    if (!moves.ok) return refused('recovery-of-accepted', 'amount');
    const reference = { kind: 'order', id: orderId };
    await moveMoney(work, held, moves.value, { kind: 'recovery', reference });
    await insertEvidence(work.tx, held, {
      evidenceId: newId<'evidence'>(),
      kind: 'recovery',
      instalment,
      party,
      amount,
      note,
      day: work.today,
      by: nameOf(work),
      now: work.now,
    });
    return settleOrder(work, held, { ...order.value, recovered: plus(recovered, amount) });
  },
});
