import { z } from 'zod';
import { soldOrder } from '#modules/sales/server';
import { newId } from '#platform/ids';
import type { Reaction } from '#platform/operation/server';
import { dayOf } from '#platform/time';
import { insertStep } from './ownership.sql.ts';

const Payload = z.object({ order: z.uuid(), move: z.string(), lines: z.array(z.string()).default([]) });

/** What a move of an order is to the path of a piece. */
const STEP_OF = new Map([
  ['deliver', 'sold'],
  ['hand-over', 'sold'],
  ['take-back', 'came-back'],
  ['take-back-part', 'came-back'],
  ['settle-for-buyer', 'came-back'],
] as const satisfies [string, string][]);

/** A piece that was received has another holder, in a town; what comes back is the cooperative's again. */
export const onOrderMoved: Reaction = {
  to: 'order-moved',
  name: 'production.ownership',
  async run({ tx, now }, { organisationId, payload }) {
    const { order: orderId, move, lines: came } = Payload.parse(payload);
    const kind = new Map<string, 'sold' | 'came-back'>(STEP_OF).get(move);
    if (kind === undefined) return;
    const sold = await soldOrder(tx, { cooperative: organisationId, order: orderId });
    if (sold === undefined) return;
    const { communeCode, contact, receivedAt, lines } = sold.order;
    const at = kind === 'sold' ? (receivedAt ?? now) : now;
    for (const { lineId, productId, number } of lines) {
      if (number === undefined || (kind === 'came-back' && !came.includes(lineId))) continue;
      await insertStep(tx, {
        organisationId,
        stepId: newId(),
        communeCode,
        productId,
        kind,
        day: dayOf(at),
        city: kind === 'sold' ? contact.city : '',
        name: '',
        orderId,
        at,
      });
    }
  },
};
