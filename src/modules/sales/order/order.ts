import type { Id, OrganisationId, PersonId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Collecting } from '../delivery/cycle.ts';
import type { DeliveryWay } from '../delivery/delivery.ts';
import type { PaymentWay } from '../payment/payment-way.ts';

export type OrderId = Id<'order'>;
export type PurchaseId = Id<'purchase'>;

/** Where an order stands: what a cooperative prepares of one purchase. */
export const ORDER_STATES = [
  'awaiting-payment',
  'in-making',
  'placed',
  'accepted',
  'ready',
  'shipped',
  'delivered',
  'closed',
  'returning',
  'disputed',
  'returned',
  'not-taken',
  'cancelled',
  'refused',
  'lapsed',
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

const HERE: readonly OrderState[] = ['awaiting-payment', 'in-making', 'placed', 'accepted', 'ready'];

/** Whether what was ordered is no more with who sold it, or will never go. */
export function hasLeft({ state }: { readonly state: OrderState }): boolean {
  return !HERE.includes(state);
}

/**
 * Who makes a move: the buyer, the cooperative, an office between them, money arriving, the clock, what both
 * agreed when a thing is made to order.
 */
export type Mover = 'buyer' | 'seller' | 'office' | 'payment' | 'clock' | 'agreement';

interface Move {
  readonly from: readonly OrderState[];
  readonly to: OrderState;
  readonly by: readonly Mover[];
}

/** Every move of an order: from where, to where, and by whom. There is no other. */
export const ORDER_MOVES = {
  pay: { from: ['awaiting-payment', 'lapsed'], to: 'placed', by: ['payment'] },
  'pay-deposit': { from: ['awaiting-payment', 'lapsed'], to: 'in-making', by: ['payment'] },
  'pay-balance': { from: ['in-making'], to: 'ready', by: ['payment'] },
  unmake: { from: ['in-making'], to: 'cancelled', by: ['agreement'] },
  lose: { from: ['awaiting-payment', 'lapsed'], to: 'cancelled', by: ['payment'] },
  lapse: { from: ['awaiting-payment'], to: 'lapsed', by: ['clock'] },
  accept: { from: ['placed'], to: 'accepted', by: ['seller'] },
  refuse: { from: ['placed'], to: 'refused', by: ['seller', 'clock'] },
  recall: { from: ['ready'], to: 'cancelled', by: ['buyer', 'seller'] },
  cancel: { from: ['awaiting-payment', 'placed', 'accepted'], to: 'cancelled', by: ['buyer', 'seller'] },
  'make-ready': { from: ['accepted'], to: 'ready', by: ['seller'] },
  ship: { from: ['ready'], to: 'shipped', by: ['seller'] },
  'hand-over': { from: ['ready'], to: 'delivered', by: ['seller'] },
  deliver: { from: ['shipped'], to: 'delivered', by: ['buyer', 'seller', 'payment'] },
  'not-taken': { from: ['ready', 'shipped'], to: 'not-taken', by: ['seller'] },
  'ask-return': { from: ['delivered'], to: 'returning', by: ['buyer'] },
  'send-back': { from: ['returning'], to: 'returning', by: ['buyer'] },
  'lapse-return': { from: ['returning'], to: 'delivered', by: ['clock'] },
  'take-back': { from: ['returning'], to: 'returned', by: ['seller'] },
  'take-back-part': { from: ['returning'], to: 'delivered', by: ['seller'] },
  dispute: { from: ['ready', 'shipped', 'delivered', 'returning'], to: 'disputed', by: ['buyer', 'seller'] },
  'settle-for-buyer': { from: ['disputed'], to: 'returned', by: ['office'] },
  'settle-for-seller': { from: ['disputed'], to: 'closed', by: ['office'] },
  'settle-for-both': { from: ['disputed'], to: 'closed', by: ['office'] },
  close: { from: ['delivered'], to: 'closed', by: ['clock'] },
} as const satisfies Record<string, Move>;

export type OrderMove = keyof typeof ORDER_MOVES;

/** The moves in their order. */
export const ALL_MOVES = Object.keys(ORDER_MOVES).filter(isMove);

export function isMove(text: string): text is OrderMove {
  return Object.hasOwn(ORDER_MOVES, text);
}

/** An order: one cooperative's part of a purchase. */
export interface Order {
  readonly organisationId: OrganisationId;
  readonly orderId: OrderId;
  readonly purchaseId: PurchaseId;
  readonly personId: PersonId;
  readonly communeCode: string;
  /** Its number in the cooperative and the year: 2024-0012. */
  readonly number: string;
  readonly state: OrderState;
  readonly goods: Centimes;
  readonly delivery: Centimes;
  readonly deliveryWay: DeliveryWay;
  readonly paymentWay: PaymentWay;
  /** Of a thing made to order: what is paid before it is begun. */
  readonly deposit?: Centimes;
  /** The purchase by which its balance is paid, once it is asked. */
  readonly balancePurchaseId?: PurchaseId;
  /** Whether the money was received, by us or by the courier. */
  readonly paidAt?: Date;
  /** Whether the buyer said on the telephone that she will take it, for what is paid at the door. */
  readonly confirmedAt?: Date;
  readonly placedAt: Date;
  /** When it stopped waiting for the buyer: the hours to answer are counted from here. */
  readonly answerFrom: Date;
  readonly receivedAt?: Date;
  /** When what is asked back must have been handed over; nothing once she said that it was. */
  readonly sendBackBefore?: Date;
  /** When what was asked back had its answer last: a part came, or its time passed. */
  readonly returnAnsweredAt?: Date;
  /** Days to change one's mind from receipt, as the law said when it was placed. */
  readonly withdrawalDays: number;
  /** Who carries it, as who sent it said. */
  readonly courier?: string;
  /** Where and when it is collected with others, when it was ordered in a cycle. */
  readonly collecting?: Collecting;
  readonly version: number;
}

/** What an order costs, its delivery with it. */
export function dueOf({ goods, delivery }: Pick<Order, 'goods' | 'delivery'>): number {
  return goods + delivery;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long a cooperative has to answer an order. A rule of the house, as on other markets of craft. */
export const ANSWER_HOURS = 48;

/** When the cooperative should have answered; after that the order is refused by itself, and paid back. */
export function answerBefore({ answerFrom }: Pick<Order, 'answerFrom'>): Date {
  return new Date(answerFrom.getTime() + ANSWER_HOURS * HOUR_MS);
}

/** Until when the buyer may change her mind; undefined before she has it. */
export function returnBefore({
  receivedAt,
  withdrawalDays,
}: Pick<Order, 'receivedAt' | 'withdrawalDays'>): Date | undefined {
  if (receivedAt === undefined) return undefined;
  return new Date(receivedAt.getTime() + withdrawalDays * DAY_MS);
}

/** How long an order waits after the answer to a return, for the buyer to say that it is wrong. */
export const HEARD_HOURS = 48;

/** From when an order may close: nobody may change her mind, and the answer to a return was heard. */
export function closesFrom(order: Pick<Order, 'receivedAt' | 'withdrawalDays' | 'returnAnsweredAt'>) {
  const before = returnBefore(order);
  if (before === undefined || order.returnAnsweredAt === undefined) return before;
  const heard = new Date(order.returnAnsweredAt.getTime() + HEARD_HOURS * HOUR_MS);
  return heard > before ? heard : before;
}

/** Until when what was asked back may be handed over; after that it is as if it had not been asked. */
export function sendBackBefore(askedAt: Date, days: number): Date {
  return new Date(askedAt.getTime() + days * DAY_MS);
}

/**
 * How long before what was asked back lapses its buyer is reminded: three days hold a working day whatever
 * the weekend, and a day more to pack.
 */
export const REMIND_DAYS = 3;
