import { z } from 'zod';
import { told as textOf, type Batch, type Product } from '#modules/market';
import { callBack, lockProduct } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { recallFromOrders, type FullOrder } from '#modules/sales/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { askToSend } from '#platform/messaging/server';
import { changes, type Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import { LOCALES } from '#platform/text';
import { batchRecalled } from '../../facts.ts';
import { mayTellMaking } from '../../permissions.ts';

/**
 * Calls a batch back: it is not sold any more, what is kept of it for orders does not leave, and everybody
 * who ordered some hears it on her telephone, in the language she ordered in; so does the cooperative.
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
    const { organisationId: cooperative } = product;
    const { here, away } = await recallFromOrders(work, { cooperative, batch, why });
    const of = { product, batch: called.value };
    const told =
      (await tellBuyers(work, of, { orders: here, says: 'production.sms.recall-here' })) +
      (await tellBuyers(work, of, { orders: away, says: 'production.sms.recall' }));
    if (here.length > 0) await tellCooperative(work, of, here.length);
    const { organisationId, communeCode, productId } = product;
    const { code } = called.value;
    work.announce(batchRecalled(organisationId, { product: productId, batch, code, why }));
    return ok({ organisationId, communeCode, product: productId, batch, told });
  },
});

interface Of {
  readonly product: Product;
  readonly batch: Batch;
}

interface Told {
  readonly orders: readonly FullOrder[];
  readonly says: 'production.sms.recall' | 'production.sms.recall-here';
}

/** Each hears it once, in the language she ordered in, with what to do: her jars are here, or with her. */
async function tellBuyers(
  { tx, now }: Work,
  { product, batch: { batchId, code } }: Of,
  { orders, says }: Told,
): Promise<number> {
  const { organisationId } = product;
  let told = 0;
  for (const { orderId, reference, contact } of orders) {
    const phone = parsePhone(contact.phone);
    if (phone === undefined) continue;
    const locale = LOCALES.find((one) => one === contact.locale) ?? 'fr';
    const params = { code, reference, thing: textOf(product.name, locale) };
    const key = `recall-${batchId}-${orderId}`;
    const { email } = contact;
    const to = { organisationId, key, phone, ...(email !== undefined && { email }), locale };
    await askToSend(tx, { ...to, says, params }, now);
    told += 1;
  }
  return told;
}

/** The cooperative hears on its telephone how many orders wait for it to replace the jars or pay back. */
async function tellCooperative({ tx, now }: Work, { product, batch }: Of, count: number): Promise<void> {
  const { organisationId } = product;
  const entry = await entrySummary(tx, organisationId);
  const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
  if (phone === undefined) return;
  const locale = await messageLanguage(tx, { phone });
  const params = { code: batch.code, thing: textOf(product.name, locale), count };
  const key = `recall-${batch.batchId}-ours`;
  await askToSend(
    tx,
    { organisationId, key, phone, locale, says: 'production.sms.recall-ours', params },
    now,
  );
}
