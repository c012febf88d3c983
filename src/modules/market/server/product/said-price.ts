import { z } from 'zod';
import type { Centimes } from '#platform/money';
import { query } from '#platform/operation/server';
import { readPrice } from '../../product/price.ts';

/** The price in what somebody said to her phone, so that it is shown and read back before it is sent. */
export const saidPrice = query({
  name: 'market.said-price',
  input: z.object({ words: z.string().max(120) }),
  toEverybody: true,
  run(_, { words }): Promise<{ readonly price?: Centimes }> {
    const price = readPrice(words);
    return Promise.resolve(price.ok ? { price: price.value } : {});
  },
});
