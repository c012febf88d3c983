import { z } from 'zod';
import type { Batch, Product } from '#modules/market';
import { callBack, listKeepingsOf, lockProduct } from '#modules/market/server';
import { ordersOfLines } from '#modules/sales/server';
import { parsePhone } from '#platform/identity';
import { askToSend } from '#platform/messaging/server';
import { changes, type Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import { LOCALES } from '#platform/text';
import { mayTellMaking } from '../../permissions.ts';

/**
 * Calls a batch back: it is not sold any more, and everybody who was sent some hears it on her
 * telephone, in the language she ordered in. /
 */
export const recallBatch = changes({
  name: 'production.recall-batch',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    batch: z.uuid(),
    why: z.string().trim().min(3, 'why-missing').max(300, 'too-long'),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => mayTellMaking(actor, product),

  async run(work, product, { batch, why }) {
    const called = await callBack(work, product, { batch, why });
    if (!called.ok) return called;
    const told = await tellBuyers(work, product, called.value);
    const { organisationId, communeCode, productId } = product;
    return ok({ organisationId, communeCode, product: productId, batch, told });
  },
});

async function tellBuyers({ tx, now }: Work, product: Product, { batchId, code }: Batch): Promise<number> {
  const { organisationId } = product;
  const keepings = await listKeepingsOf(tx, { cooperative: organisationId, batch: batchId });
  const sent = keepings.filter(({ state }) => state === 'used').map(({ allocationId }) => allocationId);
  const orders = await ordersOfLines(tx, organisationId, sent);
  let told = 0;
  for (const { orderId, contact } of orders) {
    const phone = parsePhone(contact.phone);
    if (phone === undefined) continue;
    const locale = LOCALES.find((one) => one === contact.locale) ?? 'fr';
    const params = { code, thing: locale === 'ar' ? product.name.ar : product.name.fr };
    const key = `recall-${batchId}-${orderId}`;
    await askToSend(tx, { organisationId, key, phone, locale, says: 'production.sms.recall', params }, now);
    told += 1;
  }
  return told;
}
