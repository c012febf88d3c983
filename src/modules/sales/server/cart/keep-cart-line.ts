import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { MOST_LINES } from '../../cart/cart.ts';
import { mayBuy } from '../../permissions.ts';
import { QuantityTyped } from '../../typed-input.ts';
import { listCart, saveCartLine } from './cart.sql.ts';

/**
 * Puts a thing in the cart, changes how many, or takes it out (none). The price kept is the one of now:
 * posting a line again accepts a price that changed.
 */
export const keepCartLine = creates({
  name: 'sales.keep-cart-line',
  input: z.object({ product: z.uuid(), quantity: QuantityTyped.default(1) }),
  may: (actor) => mayBuy(actor),

  async run({ tx, actor, now }, { product: productId, quantity }) {
    if (actor.kind !== 'person') return refused('forbidden');
    const { personId } = actor;
    const [product] = await listByProduct(tx, [productId]);
    const lines = await listCart(tx, personId);
    const before = lines.find((line) => line.productId === productId);
    if (quantity === 0) {
      if (before !== undefined) await saveCartLine(tx, { personId, now }, { ...before, quantity });
      return ok({ product: productId, lines: lines.length - (before === undefined ? 0 : 1) });
    }
    if (product === undefined || product.state !== 'on-sale') return refused('not-on-sale');
    if (product.stock === 'made-to-order') return refused('made-when-asked');
    if (product.left < 1) return refused('just-taken');
    if (product.left < quantity) return refused('not-enough-left', 'quantity', { left: product.left });
    if (before === undefined && lines.length >= MOST_LINES)
      return refused('cart-full', 'quantity', { most: MOST_LINES });
    const { organisationId, price: seen } = product;
    await saveCartLine(tx, { personId, now }, { organisationId, productId, quantity, seen });
    return ok({ product: productId, lines: lines.length + (before === undefined ? 1 : 0) });
  },
});
