import type { OrganisationId } from '#platform/ids';
import type { Order, OrderMove } from './order/order.ts';

interface Fact<Name extends string, Payload> {
  readonly name: Name;
  readonly organisationId: OrganisationId;
  readonly payload: Payload;
}

/** An order of a cooperative made a move. */
export type OrderMoved = Fact<
  'order-moved',
  {
    readonly order: string;
    readonly move: OrderMove;
    /** The lines of which something came back by it. */
    readonly lines: readonly string[];
  }
>;

/** A cooperative has the money of a payout, on a day. */
export type PayoutConfirmed = Fact<'payout-confirmed', { readonly payout: string; readonly at: string }>;

export function orderMoved(
  { organisationId, orderId: order }: Pick<Order, 'organisationId' | 'orderId'>,
  move: OrderMove,
  lines: readonly string[] = [],
): OrderMoved {
  return { name: 'order-moved', organisationId, payload: { order, move, lines } };
}

export function payoutConfirmed(organisationId: OrganisationId, payout: string, at: Date): PayoutConfirmed {
  return { name: 'payout-confirmed', organisationId, payload: { payout, at: at.toISOString() } };
}
