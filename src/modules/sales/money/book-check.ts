import { segmentsOf, type Account } from '#platform/ledger';
import { centimes, type Centimes } from '#platform/money';
import type { OrderState } from '../order/order.ts';

/** What an account holds, counted anew from every transfer: credits are below nothing. */
export interface CountedAccount {
  readonly organisationId: string;
  readonly account: Account;
  readonly amount: Centimes;
}

/** What an order says of its money. */
export interface OrderMoney {
  readonly orderId: string;
  readonly state: OrderState;
  readonly isPaid: boolean;
  /** Made to order: its money comes in two parts; what is paid before it is begun. */
  readonly deposit?: Centimes;
  readonly due: Centimes;
}

/** An account that does not say what the orders say. */
export interface StrayedAccount extends CountedAccount {
  /** What it should hold. */
  readonly expected: Centimes;
  readonly why: 'below-nothing' | 'not-whole' | 'not-parted';
}

/** Where an order has ended, and holds nothing more. */
export const ENDED: readonly OrderState[] = [
  'closed',
  'returned',
  'not-taken',
  'cancelled',
  'refused',
  'lapsed',
];

const NOTHING = centimes(0);

/**
 * Accounts that cannot be so: a debt below nothing, a paid order whose escrow does not hold what it cost, one
 * in making that does not hold its deposit, an order that ended and still holds something.
 */
export function strayedAccounts(
  counted: readonly CountedAccount[],
  orders: readonly OrderMoney[],
): StrayedAccount[] {
  const byId = new Map(orders.map((one) => [one.orderId, one]));
  return counted.flatMap((one): StrayedAccount[] => {
    if (one.amount > 0) return [{ ...one, expected: NOTHING, why: 'below-nothing' }];
    const [, orderId = '', stage] = segmentsOf(one.account);
    const order = stage === 'escrow' ? byId.get(orderId) : undefined;
    if (order === undefined) return [];
    if (ENDED.includes(order.state))
      return one.amount === 0 ? [] : [{ ...one, expected: NOTHING, why: 'not-parted' }];
    const expected = heightOf(order);
    return one.amount === 0 - expected ? [] : [{ ...one, expected, why: 'not-whole' }];
  });
}

/** What the escrow of an order under way is to hold: all of it, its deposit while it is made, nothing. */
function heightOf({ isPaid, deposit, due, state }: OrderMoney): Centimes {
  if (isPaid) return due;
  return state === 'in-making' ? (deposit ?? NOTHING) : NOTHING;
}
