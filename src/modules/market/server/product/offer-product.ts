import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { say } from '#platform/text';
import { maySell } from '../../permissions.ts';
import { firstText } from '../../product/first-text.ts';
import { kindOf } from '../../product/kind.ts';
import { readPrice } from '../../product/price.ts';
import { CountTyped, KindTyped, StockTyped } from '../../typed-input.ts';
import { MOST_PHOTOS, readPhoto } from './read-photo.ts';
import { tellProduct, type TakenPicture } from './tell-product.ts';

/**
 * Puts a thing on sale from a phone: a photo, what it is by its picture, a price. Its name is that of its
 * kind, and its text one true sentence, in both languages until somebody writes better ones. The photo
 * comes as base64.
 */
export const offerProduct = changes({
  name: 'market.offer-product',
  input: z.object({
    cooperative: z.uuid(),
    kind: KindTyped,
    price: z.string().max(120, 'too-long'),
    stock: StockTyped.optional(),
    count: CountTyped.optional(),
    photo: z.base64().min(1, 'file-missing'),
    photoName: z.string().trim().min(1).max(200),
    more: z
      .array(z.base64().min(1))
      .max(MOST_PHOTOS - 1, 'too-many')
      .default([]),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => maySell(actor, entry),

  async run(work, entry, { price: typed, photo, photoName, more, count = 1, ...asked }) {
    if (entry.state !== 'registered') return refused('seller-suspended');
    const price = readPrice(typed);
    if (!price.ok) return price;
    const stock = asked.stock ?? kindOf(asked.kind).stock;
    if (stock === 'quantity' && count < 1) return refused('nothing-to-sell', 'count');
    const pictures: TakenPicture[] = [];
    for (const one of [photo, ...more]) {
      const taken = await readPhoto(one);
      if (!taken.ok) return taken;
      pictures.push({ ...taken.value, name: photoName });
    }

    const product = await tellProduct(work, entry, {
      kind: asked.kind,
      stock,
      name: namesOf(asked.kind),
      text: firstText({ stock, communeCode: entry.communeCode }),
      facts: {},
      price: price.value,
      left: stock === 'quantity' ? count : 1,
      pictures,
    });
    const { organisationId, communeCode } = entry;
    return ok({ organisationId, communeCode, product: product.productId, stock });
  },
});

function namesOf(kind: string) {
  return { fr: say('fr')(`market.kind.${kind}`), ar: say('ar')(`market.kind.${kind}`) };
}
