import { z } from 'zod';
import type { Reaction } from '#platform/operation/server';
import { keepOrderPapers } from './keep-order-papers.ts';

const Payload = z.object({ order: z.uuid() });

/** An order moved: its invoice and its credit notes follow what happened to it. */
export const onOrderMoved: Reaction = {
  to: 'order-moved',
  name: 'invoicing.papers',
  async run({ tx, now }, { organisationId, payload }) {
    const { order } = Payload.parse(payload);
    await keepOrderPapers(tx, { cooperative: organisationId, order }, now);
  },
};
