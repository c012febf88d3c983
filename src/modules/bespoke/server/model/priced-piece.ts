import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { readMeasures } from '../../model/measure.ts';
import { priceOf } from '../../model/price-formula.ts';
import { findModel } from './model.sql.ts';

/** What a piece of some measures costs, before anybody asks for it; or what is wrong with the measures. */
export const pricedPiece = query({
  name: 'bespoke.priced-piece',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    boxes: z.record(z.string(), z.string().max(40)).optional(),
    options: z.array(z.string().max(8)).max(8).default([]),
  }),
  toEverybody: true,
  async run({ db }, { cooperative, product: productId, boxes, options: chosen }) {
    const [product] = await listByProduct(db, [productId]);
    if (product?.state !== 'on-sale' || product.organisationId !== cooperative) return undefined;
    const model = await findModel(db, { cooperative, product: productId });
    const entry = await entrySummary(db, cooperative);
    if (model === undefined || entry === undefined) return undefined;
    const shown = { product, seller: entry.cooperative, terms: model.terms, chosen };
    if (boxes === undefined) return shown;
    const measures = readMeasures(model.terms.measures, boxes);
    if (!measures.ok) {
      const { code, field, detail } = measures;
      return { ...shown, trouble: { code, field, detail } };
    }
    return { ...shown, price: priceOf(model.terms, { measures: measures.value, chosen }) };
  },
});
