import { isUnread } from '#modules/sales';
import { listOrdersById, listTalkMessages, listTalks } from '#modules/sales/server';
import { centimes } from '#platform/money';
import type { Reading } from '#platform/operation/server';
import { perCentOf } from '../../model/price-formula.ts';
import { keptOnCancel } from '../../request/cancelling.ts';
import { dueDay, movesFor, standingOf, type PieceRequest } from '../../request/request.ts';
import { balanceOverdue } from '../../request/waiting.ts';
import { orderShown } from './order-shown.ts';
import { listRequestEvents } from './request-event.sql.ts';

type Looking = Pick<Reading, 'db' | 'now' | 'today'>;

/** A step of queries: a request as one side sees it, what that side may do and what ending it costs. */
export async function pieceShown(looking: Looking, request: PieceRequest, by: 'buyer' | 'seller') {
  const { db, now, today } = looking;
  const order = (await listOrdersById(db, [request.requestId])).get(request.requestId);
  const standing = standingOf(request, order, today);
  const held = order?.deposit ?? centimes(0);
  const { offer, changesAsked } = request;
  const talk = (await listTalks(db, [request.requestId])).get(request.requestId);
  return {
    request,
    standing,
    messages: await listTalkMessages(db, {
      cooperative: request.organisationId,
      subject: request.requestId,
    }),
    unread: isUnread(talk, by),
    events: await listRequestEvents(db, request),
    moves: movesFor({ standing, by, changesAsked }),
    order: order && orderShown(order),
    deposit: order?.deposit ?? (offer && perCentOf(offer.price, offer.depositPerCent)),
    dueDay: order !== undefined && order.state === 'in-making' ? dueDay(request, order) : undefined,
    /** What the cooperative would keep if this side ended it now. */
    keeping: keptOnCancel(request, { by, standing, held, now }),
    held,
    overdue: standing === 'balance-due' && balanceOverdue(request, now),
  };
}
