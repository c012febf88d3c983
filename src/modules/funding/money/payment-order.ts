import type { Id } from '#platform/ids';
import { minus, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { InstalmentKind } from '../convention/content.ts';

export const ORDER_MOVES = {
  approve: { from: ['prepared'], to: 'approved' },
  pay: { from: ['approved'], to: 'paid' },
  cancel: { from: ['prepared', 'approved'], to: 'cancelled' },
} as const;
export type OrderMove = keyof typeof ORDER_MOVES;
export type OrderState = 'prepared' | 'approved' | 'paid' | 'cancelled';

/** An order to pay an instalment, or a part of it: prepared by one person, approved by another. */
export interface PaymentOrder {
  readonly orderId: Id<'order'>;
  readonly instalment: string;
  readonly party: string;
  readonly kind: InstalmentKind;
  readonly amount: Centimes;
  readonly recovered: Centimes;
  readonly state: OrderState;
  readonly preparedBy?: string;
  readonly preparedByName: string;
  readonly approvedBy?: string;
  readonly approvedByName?: string;
  readonly preparedOn: Day;
  readonly paidOn?: Day;
  /** The account the money leaves: for a purchase in kind, the special account of the funder. */
  readonly account?: string;
}

/** An order moves by its table; nobody approves her own. */
export function movedOrder(
  { state, preparedBy }: Pick<PaymentOrder, 'state' | 'preparedBy'>,
  move: OrderMove,
  personId: string | undefined,
): Result<OrderState, 'order-not-there' | 'own-order'> {
  const { from, to } = ORDER_MOVES[move];
  if (!from.some((one) => one === state)) return refused('order-not-there');
  if (move === 'approve' && personId !== undefined && personId === preparedBy) return refused('own-order');
  return ok(to);
}

/** What is asked back refers to a payment, and is never more than was paid and not yet given back. */
export function mayRecover(
  { state, amount, recovered }: Pick<PaymentOrder, 'state' | 'amount' | 'recovered'>,
  asked: Centimes,
): Result<undefined, 'not-paid' | 'recovery-above-paid'> {
  if (state !== 'paid') return refused('not-paid');
  if (asked > minus(amount, recovered)) return refused('recovery-above-paid', 'amount');
  return ok(undefined);
}
