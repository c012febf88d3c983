import { z } from 'zod';
import type { Reaction } from '#platform/operation/server';
import { keepLotPapers } from './keep-lot-papers.ts';

const Payload = z.object({ lot: z.uuid() });

/** A business counted a lot: what it accepted is invoiced by the cooperative that made it. */
export const onLotCounted: Reaction = {
  to: 'lot-counted',
  name: 'invoicing.lot-papers',
  async run({ tx, now }, { organisationId, payload }) {
    const { lot } = Payload.parse(payload);
    await keepLotPapers(tx, { cooperative: organisationId, lot }, now);
  },
};
