import { z } from 'zod';
import type { PatientReaction } from '#platform/operation/server';
import { countLeft } from './listing-left.sql.ts';

const Payload = z.object({ product: z.uuid() });

/** How many are left stands on the market's lines a moment later: who buys does not wait for it. */
export const onStockChanged: PatientReaction = {
  to: 'stock-changed',
  name: 'market.listing-left',
  async runTogether({ tx }, facts) {
    await countLeft(
      tx,
      facts.map(({ payload }) => Payload.parse(payload).product),
    );
  },
};
