import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { maySeeStore } from '../../permissions.ts';
import { lackingOf } from '../../product/product.ts';
import { holdsText } from '../../review/review.ts';
import { stands } from '../../stock/allocation.ts';
import { reviewsOf } from '../review/review.sql.ts';
import { findPieceNumber, listAllocations } from '../stock/store.sql.ts';
import { findProduct } from './product.sql.ts';

/** A thing on sale with who sells it; for who sells it, also for whom it is kept. */
export const productPage = query({
  name: 'market.product-page',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  toEverybody: true,
  async run({ db, actor, now }, asked) {
    const product = await findProduct(db, asked);
    if (product === undefined) return undefined;
    const mine = maySeeStore(actor, product);
    if (!mine && product.state !== 'on-sale' && product.state !== 'gone') return undefined;
    const entry = await entrySummary(db, product.organisationId);
    if (entry === undefined) return undefined;
    const number = product.stock === 'piece' ? await findPieceNumber(db, product) : undefined;
    const allocations = mine ? await listAllocations(db, product) : [];
    const reviews = await reviewsOf(db, product);
    return {
      product: !mine && holdsText(reviews) ? { ...product, text: { fr: '', ar: '' } } : product,
      seller: entry.cooperative,
      ...(entry.phone !== undefined && { phone: entry.phone }),
      ...(number !== undefined && { number }),
      mine,
      lacking: lackingOf(product),
      confirmed: reviews.filter(({ state }) => state === 'confirmed'),
      reviews: mine ? reviews : [],
      kept: allocations.map((one) => ({ ...one, stands: stands(one, now) })),
    };
  },
});
