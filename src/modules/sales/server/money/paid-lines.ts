import { segmentsOf } from '#platform/ledger';
import { listTransfers } from '#platform/ledger/server';
import type { Db } from '#platform/database/server';
import { centimes, minus, plus, times, type Centimes } from '#platform/money';
import { keptOfLine, leftOf } from '../../order/line-return.ts';
import type { OrderLine } from '../../order/order-line.ts';
import { BOOK, PAID_OUT, PAYABLE } from '../../money/sales-book.ts';
import { settledByOrder, type Release } from '../../money/settled.ts';
import { listClosed } from '../order/order.sql.ts';

/** A line of a closed order, and what it brought the cooperative once the house took its part. */
export interface PaidLine extends Pick<
  OrderLine,
  'lineId' | 'productId' | 'making' | 'batches' | 'kind' | 'name' | 'number' | 'photo' | 'quantity'
> {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly placedAt: Date;
  /** Whether it was made to order: who made it is said of this very piece. */
  readonly isMade: boolean;
  readonly net: Centimes;
  /** Whether all that is due for its order has reached the cooperative. */
  readonly isPaidOut: boolean;
}

/** Answer for other modules: what was sold and kept, line by line, and whether its money has arrived. */
export async function paidLines(db: Db, cooperative: string): Promise<PaidLine[]> {
  const releases = await releasesOf(db, cooperative);
  const arrived = await listTransfers(db, { organisationId: cooperative, book: BOOK, under: PAID_OUT });
  const paidOut = arrived.reduce((sum, { amount }) => plus(sum, amount), centimes(0));
  const settled = settledByOrder(releases, paidOut);
  const owed = new Map(releases.map(({ orderId, released }) => [orderId, released]));
  const orders = await listClosed(db, cooperative);
  return orders.flatMap(({ orderId, number: orderNumber, placedAt, deposit, lines }) => {
    const released = owed.get(orderId);
    const isPaidOut = released !== undefined && settled.get(orderId) === released;
    const kept = lines.filter((line) => leftOf(line) > 0);
    const told = { orderId, orderNumber, placedAt, isMade: deposit !== undefined, isPaidOut };
    return kept.map((line) => ({ ...paidLine(line), ...told }));
  });
}

/** What stays sold of a line, and what it brings once the house took its part of that. */
function paidLine(line: OrderLine) {
  const quantity = leftOf(line);
  const { commission, tax } = keptOfLine(line);
  const { lineId, productId, making, batches, kind, name, number, photo } = line;
  return {
    lineId,
    productId,
    kind,
    name,
    quantity,
    net: minus(minus(times(line.price, quantity), commission), tax),
    ...(making !== undefined && { making }),
    ...(batches !== undefined && { batches }),
    ...(number !== undefined && { number }),
    ...(photo !== undefined && { photo }),
  };
}

/** What was released for each order, in the order it was, and what the cooperative took itself for it. */
async function releasesOf(db: Db, organisationId: string): Promise<Release[]> {
  const moves = await listTransfers(db, { organisationId, book: BOOK, under: PAYABLE });
  const found = new Map<string, Release>();
  for (const { kind, amount, reference, credit } of moves) {
    if (kind !== 'release' && kind !== 'offset') continue;
    const before = found.get(reference.id) ?? NOTHING(reference.id);
    const isOffset = kind === 'offset' && segmentsOf(credit)[0] === 'received';
    found.set(reference.id, {
      ...before,
      ...(kind === 'release' && { released: plus(before.released, amount) }),
      ...(isOffset && { inOwnTill: plus(before.inOwnTill, amount) }),
    });
  }
  return [...found.values()];
}

const NOTHING = (orderId: string): Release => ({ orderId, released: centimes(0), inOwnTill: centimes(0) });
