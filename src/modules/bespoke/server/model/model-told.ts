import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { query } from '#platform/operation/server';
import { usualTerms } from '../../model/model.ts';
import { findModel } from './model.sql.ts';

/** How a thing is made to order, as its cooperative told it; and what is proposed until it does. */
export const modelTold = query({
  name: 'bespoke.model-told',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  toEverybody: true,
  async run({ db }, asked) {
    const [product] = await listByProduct(db, [asked.product]);
    if (product === undefined || product.organisationId !== asked.cooperative) return undefined;
    if (product.stock !== 'made-to-order') return undefined;
    const told = await findModel(db, asked);
    return { product, told: told?.terms, proposed: usualTerms(product.kind, product.price) };
  },
});
