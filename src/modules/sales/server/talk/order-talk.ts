import { z } from 'zod';
import { query } from '#platform/operation/server';
import { isBuyerOf, mayKeepMoney, mayPrepare } from '../../permissions.ts';
import { isUnread } from '../../talk/talk.ts';
import { findOrder } from '../order/order.sql.ts';
import { listTalkMessages, listTalks } from './talk.sql.ts';

/** States in which an office decided, or must, between both sides. */
const HEARD = ['disputed', 'returned', 'closed'];

/** What was said about an order, for its two sides; for an office only when it decides between them. */
export const orderTalk = query({
  name: 'sales.order-talk',
  input: z.object({ cooperative: z.uuid(), order: z.uuid() }),
  toEverybody: true,
  async run({ db, actor }, { cooperative, order: subject }) {
    const order = await findOrder(db, { cooperative, order: subject });
    if (order === undefined) return undefined;
    const isBuyer = isBuyerOf(actor, order);
    if (!isBuyer && !mayPrepare(actor, order)) return undefined;
    if (!isBuyer && mayKeepMoney(actor, order) && !HEARD.includes(order.state))
      return { messages: [], unread: false };
    const talk = (await listTalks(db, [subject])).get(subject);
    return {
      messages: await listTalkMessages(db, { cooperative, subject }),
      unread: isUnread(talk, isBuyer ? 'buyer' : 'seller'),
    };
  },
});
