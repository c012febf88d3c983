import { isUnread } from '#modules/sales';
import { listOrdersById, listTalks } from '#modules/sales/server';
import type { Reading } from '#platform/operation/server';
import { standingOf, type PieceRequest } from '../../request/request.ts';
import { orderShown } from './order-shown.ts';

/** A step of queries: requests beside what their orders say of them. */
export async function withStandings(
  { db, today }: Pick<Reading, 'db' | 'today'>,
  requests: readonly PieceRequest[],
  by: 'buyer' | 'seller',
) {
  const ids = requests.map(({ requestId }) => requestId);
  const orders = await listOrdersById(db, ids);
  const talks = await listTalks(db, ids);
  return requests.map((request) => {
    const order = orders.get(request.requestId);
    return {
      ...request,
      standing: standingOf(request, order, today),
      order: order && orderShown(order),
      unread: isUnread(talks.get(request.requestId), by),
    };
  });
}
