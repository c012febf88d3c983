import { z } from 'zod';
import type { Reaction } from '#platform/operation/server';
import { keepLotPapers } from './keep-lot-papers.ts';

const Payload = z.object({ lot: z.uuid() });

/** Goods a business had accepted are taken back: a credit note of their price. */
export const onLotReturned: Reaction = {
  to: 'lot-returned',
  name: 'invoicing.lot-credits',
  async run({ tx, now }, { organisationId, payload }) {
    const { lot } = Payload.parse(payload);
    await keepLotPapers(tx, { cooperative: organisationId, lot }, now);
  },
};
