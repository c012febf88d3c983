import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { listTransfers, sumOfBooks } from '#platform/ledger/server';
import { balanceUnder, accountOf } from '#platform/ledger';
import { centimes } from '#platform/money';
import { query } from '#platform/operation/server';
import { BOOK, dueOn, orderOf, PAID_OUT, PAYABLE } from '../../money/sales-book.ts';
import { mayPrepare } from '../../permissions.ts';
import { listByIds } from '../order/order.sql.ts';
import { listOfCooperative } from '../payout/payout.sql.ts';

const ORDERS = accountOf('order');
const ON_ITS_WAY = accountOf('payout');
const MOST = 60;

/** The money of a cooperative: kept for it, due to it, on its way, received; and each movement with its paper. */
export const sellerMoney = query({
  name: 'sales.seller-money',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    const balances = await sumOfBooks(db, { organisationIds: [cooperative], book: BOOK });
    const found = await listTransfers(db, { organisationId: cooperative, book: BOOK, under: PAYABLE });
    const movements = found.toReversed().slice(0, MOST);
    const ids = movements.flatMap(({ debit, credit }) => orderOf(debit) ?? orderOf(credit) ?? []);
    const numbers = new Map(
      (await listByIds(db, cooperative, ids)).map(({ orderId, number }) => [String(orderId), number]),
    );
    return {
      seller: entry.cooperative,
      kept: centimes(0 - balanceUnder(balances, ORDERS)),
      due: dueOn(balances, PAYABLE),
      onItsWay: centimes(0 - balanceUnder(balances, ON_ITS_WAY)),
      received: dueOn(balances, PAID_OUT),
      movements: movements.map(({ transferId, kind, day, amount, debit, credit }) => {
        const orderId = orderOf(debit) ?? orderOf(credit);
        const number = orderId && numbers.get(orderId);
        return {
          transferId,
          kind,
          day,
          amount: credit === PAYABLE ? amount : centimes(0 - amount),
          ...(number !== undefined && { order: { orderId, number } }),
        };
      }),
      payouts: await listOfCooperative(db, cooperative),
    };
  },
});
