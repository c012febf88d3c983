import { z } from 'zod';
import { organisationNames, registeredAmong } from '#modules/registry/server';
import { segmentsOf } from '#platform/ledger';
import { listOwing, listStanding } from '#platform/ledger/server';
import { centimes } from '#platform/money';
import { query } from '#platform/operation/server';
import { holderAccount } from '../../money/holder.ts';
import { BOOK } from '../../money/sales-book.ts';
import { standingAlarms } from '../alarm/standing-alarms.ts';
import { cashAtPoints } from '../cycle/cash-at-points.ts';
import { listDisputes, listOrders, listSellersUnderWay, listUnderWay } from './worklist.sql.ts';

/**
 * What the office of the market has to do: what differs in books and stores, buyers to pay back, disputes to
 * settle, money paid at points and not handed over, and the orders of sellers suspended since: they go on,
 * and somebody should see that they arrive or are paid back.
 */
export const salesWorklist = query({
  name: 'sales.sales-worklist',
  input: z.object({}),
  async run({ db }) {
    const owed = await listOwing(db, { book: BOOK, like: 'order/%/refund-due' });
    const due = new Map(owed.map(({ account, amount }) => [segmentsOf(account)[1], centimes(-amount)]));
    const orders = await listOrders(
      db,
      [...due.keys()].flatMap((id) => id ?? []),
    );
    const refunds = orders.map((order) => ({ ...order, amount: due.get(order.orderId) ?? order.due }));
    const disputes = (await listDisputes(db)).map((order) => ({ ...order, amount: order.due }));
    const sellers = await listSellersUnderWay(db);
    const standing = await registeredAmong(db, sellers);
    const closed = sellers.filter((id) => !standing.has(id));
    const suspended = (await listUnderWay(db, closed)).map((order) => ({ ...order, amount: order.due }));
    const points = await listStanding(db, { book: BOOK, like: holderAccount('point') });
    const cash = await cashAtPoints(
      db,
      points.map(({ organisationId }) => organisationId),
    );
    const ids = [...refunds, ...disputes, ...suspended].map(({ organisationId }) => organisationId);
    const names = await organisationNames(db, [
      ...new Set<string>([...ids, ...cash.flatMap(({ holder, seller }) => [holder, seller])]),
    ]);
    const named = (lines: typeof refunds) =>
      lines.map((line) => ({ ...line, seller: names.get(line.organisationId) ?? { fr: '', ar: '' } }));
    const alarms = await standingAlarms(db);
    return {
      alarms,
      refunds: named(refunds),
      disputes: named(disputes),
      suspended: named(suspended),
      cash,
      names,
    };
  },
});
