import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { organisationNames } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { pricesOn } from '../../price/list-price.ts';
import { findCustomer } from '../customer/customer.sql.ts';
import { listForGroup } from './list-price.sql.ts';

/**
 * What cooperatives ask of businesses like hers today. Prices are shown to who was accepted, and to nobody
 * else.
 */
export const priceOffers = query({
  name: 'wholesale.price-offers',
  input: z.object({ product: z.uuid().optional() }),
  toEverybody: true,
  async run({ db, actor, today }, { product: only }) {
    if (actor.kind !== 'person') return undefined;
    const customer = await findCustomer(db, actor.personId);
    if (customer?.state !== 'accepted') return undefined;
    const versions = await lifted(db, () => listForGroup(db, customer.group, today));
    const prices = pricesOn(versions, today);
    const products = await listByProduct(
      db,
      prices.map(({ productId }) => productId),
    );
    const names = await organisationNames(db, [...new Set(prices.map((one) => one.organisationId))]);
    const offers = prices.flatMap((price) => {
      const product = products.find(({ productId }) => productId === price.productId);
      if (product?.state !== 'on-sale' || (only !== undefined && only !== price.productId)) return [];
      return [{ ...price, product, seller: names.get(price.organisationId) ?? { fr: '', ar: '' } }];
    });
    return { customer, offers, today };
  },
});
