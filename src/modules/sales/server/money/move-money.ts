import { accountOf, type Balances, type Reference } from '#platform/ledger';
import { post, sumByAccount } from '#platform/ledger/server';
import type { Db } from '#platform/database/server';
import type { Work } from '#platform/operation/server';
import { BOOK, type SalesMove } from '../../money/sales-book.ts';
import type { Order } from '../../order/order.ts';

/** A step: posts movements of an order in the book of its cooperative, under the order's lock. */
export async function moveMoney(
  work: Work,
  order: Pick<Order, 'organisationId' | 'communeCode' | 'orderId'>,
  moves: readonly SalesMove[],
): Promise<void> {
  await postMoves(work, order, { kind: 'order', id: order.orderId }, moves);
}

/** A step: posts movements in the book of a cooperative, each naming the paper it comes from. */
export async function postMoves(
  work: Work,
  { organisationId, communeCode }: Pick<Order, 'organisationId' | 'communeCode'>,
  reference: Reference,
  moves: readonly SalesMove[],
): Promise<void> {
  await post(
    work,
    moves.map((move) => ({ organisationId, communeCode, book: BOOK, reference, ...move })),
  );
}

/** What stands on the accounts of an order. */
export function balancesOfOrder(
  db: Db,
  { organisationId, orderId }: { readonly organisationId: string; readonly orderId: string },
): Promise<Balances> {
  return sumByAccount(db, { organisationId, book: BOOK, under: accountOf('order', orderId) });
}
