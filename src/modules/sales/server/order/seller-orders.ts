import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { answerBefore, ORDER_STATES, type OrderState } from '../../order/order.ts';
import { mayPrepare } from '../../permissions.ts';
import { countByState } from './order-tally.sql.ts';
import { isUnread } from '../../talk/talk.ts';
import { listTalks } from '../talk/talk.sql.ts';
import { listOfSeller } from './order.sql.ts';

/** What a cooperative has to do with an order now, the most pressing first. */
export const TO_DO = {
  answer: ['placed'],
  prepare: ['accepted'],
  send: ['ready'],
  'take-back': ['returning'],
} as const satisfies Record<string, readonly OrderState[]>;

const UNDER_WAY: readonly OrderState[] = [
  'awaiting-payment',
  'in-making',
  'shipped',
  'delivered',
  'disputed',
];

/** Today's work of a cooperative that sells, by what is to be done; and what is under way or over. */
export const sellerOrders = query({
  name: 'sales.seller-orders',
  input: z.object({ cooperative: z.uuid(), state: z.enum(ORDER_STATES).optional() }),
  async run({ db, actor }, { cooperative, state }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    const counts = await countByState(db, cooperative);
    const asked = state === undefined ? [...Object.values(TO_DO).flat(), ...UNDER_WAY] : [state];
    const orders = await listOfSeller(db, cooperative, asked);
    const talks = await listTalks(
      db,
      orders.map(({ orderId }) => orderId),
    );
    return {
      seller: entry.cooperative,
      counts,
      orders: orders.map((order) => ({
        ...order,
        answerBefore: answerBefore(order),
        unread: isUnread(talks.get(order.orderId), 'seller'),
      })),
    };
  },
});
