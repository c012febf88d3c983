import type { Centimes } from '#platform/money';
import { hold, type Work } from '#platform/operation/server';
import { productChanged } from '../../facts.ts';
import { lockProduct, saveProduct } from './product.sql.ts';

interface Asked {
  readonly cooperative: string;
  readonly product: string;
  /** What its cheapest choice costs. */
  readonly price: Centimes;
}

/** Answer for other modules: what is made to order is shown at what its cheapest choice costs, no less. */
export async function keepLeastPrice(
  { tx, announce }: Pick<Work, 'tx' | 'announce'>,
  { price, ...asked }: Asked,
): Promise<void> {
  const product = await lockProduct(tx, asked);
  if (product?.stock !== 'made-to-order' || product.price === price) return;
  await saveProduct(tx, hold(product), { price });
  announce(productChanged(product.organisationId, product.productId));
}
