import { z } from 'zod';
import { query } from '#platform/operation/server';
import { isBuyerOf, mayPrepare } from '../../permissions.ts';
import { findOrder } from '../order/order.sql.ts';
import { listTalkMessages } from './talk.sql.ts';

/** A photo sent about an order, for who bought it and who prepares it. */
export const talkPhoto = query({
  name: 'sales.talk-photo',
  input: z.object({ cooperative: z.uuid(), order: z.uuid(), file: z.uuid() }),
  toEverybody: true,
  async run({ db, actor }, { cooperative, order: subject, file }) {
    const order = await findOrder(db, { cooperative, order: subject });
    if (order === undefined || !(isBuyerOf(actor, order) || mayPrepare(actor, order))) return undefined;
    const messages = await listTalkMessages(db, { cooperative, subject });
    return messages.map(({ photo }) => photo).find((photo) => photo?.fileId === file);
  },
});
