import { z } from 'zod';
import { keepLeastPrice } from '#modules/market/server';
import type { Reaction } from '#platform/operation/server';
import { leastPriceOf } from '../../model/model.ts';
import { findModel } from './model.sql.ts';

const Payload = z.object({ product: z.uuid() });

/** Whatever is typed of a thing, it is shown at what the cheapest choice of its model costs. */
export const onProductChanged: Reaction = {
  to: 'product-changed',
  name: 'bespoke.least-price',
  async run({ tx, announce }, { organisationId: cooperative, payload }) {
    const { product } = Payload.parse(payload);
    const model = await findModel(tx, { cooperative, product });
    if (model === undefined) return;
    await keepLeastPrice({ tx, announce }, { cooperative, product, price: leastPriceOf(model.terms) });
  },
};
