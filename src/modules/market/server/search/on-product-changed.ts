import { z } from 'zod';
import type { Reaction } from '#platform/operation/server';
import { writeListings } from './write-listings.ts';

const Payload = z.object({ product: z.uuid() });

/** The market's lines follow what cooperatives sell. */
export const onProductChanged: Reaction = {
  to: 'product-changed',
  name: 'market.listing',
  async run({ tx }, { payload }) {
    await writeListings(tx, [Payload.parse(payload).product]);
  },
};
