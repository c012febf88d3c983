import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayOrder } from '../../money/instalment.ts';
import type { PaymentOrder } from '../../money/payment-order.ts';
import { draw } from '../../money/stage.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { OrderTyped } from '../../typed-input.ts';
import { findInForce, lockConvention, saveConvention } from '../convention/convention.sql.ts';
import { findFundingDossier } from '../convention/dossier.sql.ts';
import { nameOf, personOf } from '../convention/name-of.ts';
import { balancesOfConvention, moveMoney } from './move-money.ts';
import { insertOrders } from './order.sql.ts';

/** Prepares the order to pay an instalment whose conditions hold. Another person approves it. */
export const orderPayment = changes({
  name: 'funding.order-payment',
  input: OrderTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { version, instalment: key, amount, account }) {
    if (version !== held.version) return refused('stale');
    const content = (await findInForce(work.tx, held))?.content;
    const instalment = content?.instalments.find((one) => one.key === key);
    const dossier = await findFundingDossier(work.tx, held.conventionId);
    if (content === undefined || instalment === undefined || dossier === undefined)
      return refused('not-in-force');
    if (instalment.kind === 'in-kind' && account === undefined) return refused('required', 'account');
    const { organisationId, communeCode, conventionId } = held;
    const balances = await balancesOfConvention(work.tx, held);
    const { evidence, orders } = dossier;
    const may = mayOrder(instalment, amount, { conventionId, content, evidence, balances, orders });
    if (!may.ok) return may;
    const { party, kind } = instalment;
    const moves = draw(balances, { conventionId, party, amount }, { from: ['committed'], to: 'ordered' });
    if (!moves.ok) return refused('above-commitment', 'amount');
    const preparedBy = personOf(work);
    const order: PaymentOrder = {
      orderId: newId(),
      instalment: key,
      party,
      kind,
      amount,
      state: 'prepared',
      recovered: centimes(0),
      preparedOn: work.today,
      preparedByName: nameOf(work),
      ...(preparedBy !== undefined && { preparedBy }),
      ...(account !== undefined && { account }),
    };
    await insertOrders(work.tx, [{ ...order, organisationId, communeCode, conventionId }]);
    const reference = { kind: 'order', id: order.orderId };
    await moveMoney(work, held, moves.value, { kind: 'order', reference });
    await saveConvention(work.tx, held, {});
    return ok({ organisationId, communeCode, convention: conventionId, order: order.orderId });
  },
});
