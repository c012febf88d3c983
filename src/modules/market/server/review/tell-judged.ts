import { entrySummary } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import type { Product } from '../../product/product.ts';

/** A step: the cooperative hears on its telephone how a claim it makes was judged, and why. */
export async function tellJudged(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  product: Product,
  { as, reason }: { readonly as: 'confirmed' | 'refused'; readonly reason: string },
): Promise<void> {
  const entry = await entrySummary(tx, product.organisationId);
  const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
  if (phone === undefined) return;
  const { organisationId, productId, version } = product;
  const says = as === 'confirmed' ? 'market.sms.claim-confirmed' : 'market.sms.claim-refused';
  const params = { name: product.name.ar === '' ? product.name.fr : product.name.ar, reason };
  const key = `claim-${productId}-${version}-${as}`;
  await askToSend(tx, { organisationId, key, phone, locale: 'ar', says, params }, now);
}
