import { z } from 'zod';
import { batchStanding } from '#modules/market';
import { findProduct, listBatches, listKeepingsOf } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { ordersOfLines } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import { mayTellMaking } from '../../permissions.ts';

/** One batch for who made it: its dates, and every order that got some of it, or is to. */
export const batchPage = query({
  name: 'production.batch-page',
  input: z.object({ cooperative: z.uuid(), product: z.uuid(), batch: z.uuid() }),
  async run({ db, actor, today }, key) {
    const product = await findProduct(db, key);
    if (product === undefined || !mayTellMaking(actor, product)) return undefined;
    const batch = (await listBatches(db, product)).find(({ batchId }) => batchId === key.batch);
    const entry = await entrySummary(db, product.organisationId);
    if (batch === undefined || entry === undefined) return undefined;
    const keepings = await listKeepingsOf(db, key);
    const lines = keepings.map(({ allocationId }) => allocationId);
    const orders = new Map(
      (await ordersOfLines(db, key.cooperative, lines)).map((order) => [order.lineId, order]),
    );
    return {
      product,
      seller: entry.cooperative,
      batch,
      standing: batchStanding(batch, today),
      keepings: keepings.map(({ allocationId, quantity, state, forWhom }) => {
        const order = orders.get(allocationId);
        return {
          allocationId,
          quantity,
          isSent: state === 'used',
          forWhom,
          ...(order !== undefined && {
            orderId: order.orderId,
            number: order.number,
            name: order.contact.name,
            phone: order.contact.phone,
          }),
        };
      }),
    };
  },
});
