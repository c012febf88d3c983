import { z } from 'zod';
import { replaceForOrder } from '#modules/market/server';
import { parsePhone } from '#platform/identity';
import { askToSend } from '#platform/messaging/server';
import { changes, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { LOCALES } from '#platform/text';
import { holdsRecalled } from '../../order/line-making.ts';
import { mayPrepare } from '../../permissions.ts';
import { takeOtherBatches } from '../order/take-other-batches.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { lockOrder, type FullOrder } from '../order/order.sql.ts';
import { thingsOf } from '../order/take-move.ts';

const HERE: readonly string[] = ['awaiting-payment', 'placed', 'accepted', 'ready'];

/** Jars of a batch called back are replaced by others of the same thing, and the order goes on. */
export const replaceBatch = changes({
  name: 'sales.replace-batch',
  input: z.object({ cooperative: z.uuid(), order: z.uuid() }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor, order) => mayPrepare(actor, order),

  async run(work, order) {
    const { tx, now } = work;
    const recalled = order.lines.filter((line) => holdsRecalled([line]));
    if (recalled.length === 0 || !HERE.includes(order.state)) return refused('nothing-recalled');
    for (const thing of thingsOf({ ...order, lines: recalled })) {
      const replaced = await replaceForOrder(work, thing);
      if (!replaced.ok) return refused('no-other-batch');
      await takeOtherBatches(work, order, { lineId: thing.line, batches: replaced.value });
    }
    await insertOrderEvent(tx, order, { move: 'batch-replaced', by: 'seller', note: '', at: now });
    await tellBuyer(work, order);
    const { organisationId, communeCode, orderId } = order;
    return ok({ organisationId, communeCode, order: orderId });
  },
});

async function tellBuyer({ tx, now }: Work, order: FullOrder): Promise<void> {
  const { organisationId, orderId, reference, contact } = order;
  const phone = parsePhone(contact.phone);
  if (phone === undefined) return;
  const locale = LOCALES.find((one) => one === contact.locale) ?? 'fr';
  const key = `replaced-${orderId}-${now.getTime()}`;
  const to = { organisationId, key, phone, locale };
  await askToSend(tx, { ...to, says: 'sales.sms.batch-replaced', params: { reference } }, now);
}
