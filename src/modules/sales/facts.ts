import type { OrganisationId } from '#platform/ids';
import type { OrderMove } from './order/order.ts';

interface Fact<Name extends string, Payload> {
  readonly name: Name;
  readonly organisationId: OrganisationId;
  readonly payload: Payload;
}

/** An order of a cooperative made a move. */
export type OrderMoved = Fact<'order-moved', { readonly order: string; readonly move: OrderMove }>;

/** A cooperative has the money of a payout, on a day. */
export type PayoutConfirmed = Fact<'payout-confirmed', { readonly payout: string; readonly at: string }>;

export function orderMoved(organisationId: OrganisationId, order: string, move: OrderMove): OrderMoved {
  return { name: 'order-moved', organisationId, payload: { order, move } };
}

export function payoutConfirmed(organisationId: OrganisationId, payout: string, at: Date): PayoutConfirmed {
  return { name: 'payout-confirmed', organisationId, payload: { payout, at: at.toISOString() } };
}
