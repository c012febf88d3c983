import type { Id } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Order, OrderState } from '../order/order.ts';
import { dueOf } from '../order/order.ts';
import type { ReadLine } from './read-remittance.ts';

/** What became of a line: its money was taken, or why it waits for somebody. */
export const LINE_STATES = [
  'matched',
  'unreadable',
  'unknown',
  'double',
  'several',
  'not-cash',
  'not-sent',
  'settled',
  'short',
  'over',
] as const;

export type LineState = (typeof LINE_STATES)[number];

/** A line of a courier's file that was kept. */
export interface CourierLine extends Omit<ReadLine, 'read'> {
  readonly lineId: Id<'courier-line'>;
  readonly state: LineState;
  readonly orderId?: string;
  readonly sellerId?: string;
  /** What the order asks, where one was found. */
  readonly due?: Centimes;
  readonly read?: Centimes;
  readonly taken: Centimes;
  /** How somebody settled what was not matched: empty while it waits. */
  readonly settlement: '' | 'taken' | 'dropped';
  readonly note: string;
}

/** An order a reference may mean. */
export interface Candidate extends Pick<
  Order,
  'organisationId' | 'orderId' | 'state' | 'paymentWay' | 'deliveryWay' | 'goods' | 'delivery'
> {
  readonly reference: string;
  /** What couriers remitted of it before. */
  readonly taken: Centimes;
}

export interface Judged {
  readonly state: LineState;
  readonly order?: Candidate;
}

/** Orders a courier may have been paid for: it has them, or had. */
const CARRIED: readonly OrderState[] = [
  'shipped',
  'delivered',
  'closed',
  'returning',
  'disputed',
  'returned',
];

/**
 * What each line of a file means. A line is matched when its reference names one parcel that was sent to be
 * paid at
 * the door, not remitted yet, for exactly what it asks; a second line of one parcel is double, whatever it
 * says.
 */
export function judgeLines(lines: readonly ReadLine[], candidates: readonly Candidate[]): Judged[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const judged = judgeLine(line, candidates);
    const { order } = judged;
    if (order === undefined) return judged;
    if (seen.has(order.orderId)) return { state: 'double', order };
    seen.add(order.orderId);
    return judged;
  });
}

function judgeLine({ read }: ReadLine, candidates: readonly Candidate[]): Judged {
  if (read === undefined) return { state: 'unreadable' };
  const named = candidates.filter(({ reference }) => reference === read.reference);
  const [only] = named;
  if (only === undefined) return { state: 'unknown' };
  if (named.length === 1) return judgeOrder(only, read.amount);
  // Several parcels of one purchase: the amount tells them apart, if it does.
  const exact = named.filter((one) => dueOf(one) === read.amount && one.taken === 0);
  const [one] = exact;
  return one !== undefined && exact.length === 1 ? judgeOrder(one, read.amount) : { state: 'several' };
}

/** What an amount is to an order. */
export function judgeOrder(order: Candidate, amount: Centimes): Judged {
  const left = dueOf(order) - order.taken;
  if (order.paymentWay !== 'cash' || order.deliveryWay !== 'courier') return { state: 'not-cash', order };
  if (!CARRIED.includes(order.state)) return { state: 'not-sent', order };
  if (left <= 0) return { state: 'settled', order };
  if (amount < left) return { state: 'short', order };
  return { state: amount > left ? 'over' : 'matched', order };
}
